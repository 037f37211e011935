package org.cartora.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.cartora.shared.Invalid;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SandboxCardTest {

    @Test
    void thePublishedTestNumbersDoWhatTheirPublisherSays() {
        assertThat(new SandboxCard("4242 4242 4242 4242").approved()).isTrue();
        assertThat(new SandboxCard("4000000000000002").declineCode()).isEqualTo("card_declined");
        assertThat(new SandboxCard("4000000000009995").declineCode()).isEqualTo("insufficient_funds");
        assertThat(new SandboxCard("4000002500003155").challenged()).isTrue();
    }

    @Test
    void aCardThatIsNoTestCardIsDeclined() {
        var card = new SandboxCard("4111111111111111");

        assertThat(card.approved()).isFalse();
        assertThat(card.challenged()).isFalse();
        assertThat(card.declineCode()).isEqualTo("test_cards_only");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "4242", "4242424242424241", "424242424242424a", "42424242424242424242424242"})
    void whatIsNoCardNumberIsInvalid(String number) {
        assertThatThrownBy(() -> new SandboxCard(number)).isInstanceOf(Invalid.class);
    }
}
