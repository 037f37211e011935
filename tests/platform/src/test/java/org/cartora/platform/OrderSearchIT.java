package org.cartora.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** What the staff type to find an order. */
class OrderSearchIT {

    private final Shop support = Shop.as("support");
    private final String email = Shop.newEmail();
    private final String number =
            Shop.guest().buy(Shop.product(5).variantId(), 1, email).text("/number");

    @Test
    void itsNumberHoweverItIsTyped() {
        assertThat(found(number)).containsExactly(number);
        assertThat(found(" " + number.replace("-", "").toLowerCase(Locale.ROOT)))
                .containsExactly(number);
    }

    @Test
    void theWholeEmailInWhateverLetters() {
        assertThat(found(email)).containsExactly(number);
        assertThat(found(" " + email.toUpperCase(Locale.ROOT) + " ")).containsExactly(number);
    }

    @Test
    void noPartOfTheEmail() {
        assertThat(found(email.substring(1))).isEmpty();
        assertThat(found(email.substring(0, email.length() - 1))).isEmpty();
        assertThat(found("%" + email.substring(1))).isEmpty();
    }

    private List<String> found(String text) {
        var answer = support.get("/api/admin/orders?q=" + Shop.encoded(text));
        assertThat(answer.status()).as("%s", answer).isEqualTo(200);
        return answer.json().at("/items").findValuesAsText("number");
    }
}
