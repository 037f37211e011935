package org.cartora.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.cartora.shared.Ids;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinkTokenTest {

    @Test
    void whatStandsInALinkIsReadAgain() {
        var token = LinkToken.next(Ids.next());

        assertThat(LinkToken.parse(token.text())).contains(token);
    }

    @Test
    void theHashDoesNotHoldTheSecret() {
        var token = LinkToken.next(Ids.next());

        assertThat(token.hash()).matches("[0-9a-f]{64}").doesNotContain(token.secret());
        assertThat(LinkToken.next(token.link()).hash()).isNotEqualTo(token.hash());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ".",
                "no-id.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                "018f0000-0000-7000-8000-000000000001",
                "018f0000-0000-7000-8000-000000000001.short",
                "018f0000-0000-7000-8000-000000000001.' or 1=1 --AAAAAAAAAAAAAAAAAAAAAAAAAAAA"
            })
    void whatIsNoTokenIsNone(String text) {
        assertThat(LinkToken.parse(text)).isEmpty();
    }
}
