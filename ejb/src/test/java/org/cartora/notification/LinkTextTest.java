package org.cartora.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import org.cartora.customer.CustomerView;
import org.cartora.identity.LinkPurpose;
import org.cartora.shared.Ids;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LinkTextTest {

    private static final URI SHOP = URI.create("https://shop.example");

    @ParameterizedTest
    @EnumSource
    void theLinkStandsInBothFormsAndItsSecretBehindTheHash(LinkPurpose purpose) {
        var text = new LinkText(SHOP, purpose).of(customer("Nora"), "id.secret");

        assertThat(text.html()).contains("https://shop.example/").contains("#id.secret\"");
        assertThat(text.plain()).contains("#id.secret\n").contains("Hello Nora");
        assertThat(text.html()).contains("somebody has an account").doesNotContain("{{");
    }

    @Test
    void aNameCannotBringMarkupIntoTheMail() {
        var text = new LinkText(SHOP, LinkPurpose.VERIFY_EMAIL).of(customer("<a href=//evil>Nora</a>"), "id.secret");

        assertThat(text.html()).doesNotContain("<a href=//evil>").contains("&lt;a href=//evil&gt;");
    }

    private static CustomerView customer(String firstName) {
        return new CustomerView(Ids.next(), "nora", "n@x.example", false, firstName, null, null, Instant.EPOCH);
    }
}
