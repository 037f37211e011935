package org.cartora.checkout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.cartora.giftcard.Tender;
import org.cartora.shared.Ids;
import org.cartora.shared.Invalid;
import org.junit.jupiter.api.Test;

class BuyerTest {

    private static final Buyer GUEST = new Buyer(null, null);

    @Test
    void aGuestPaysWithCardsButHasNoCredit() {
        assertThat(GUEST.tender(List.of("A"), null)).isEqualTo(new Tender(List.of("A"), null));
        assertThatThrownBy(() -> GUEST.tender(null, true))
                .isInstanceOfSatisfying(
                        Invalid.class,
                        no -> assertThat(no.details().getFirst().field()).isEqualTo("use_store_credit"));
    }

    @Test
    void aCustomersCreditIsUsedOnlyIfSheSaysSo() {
        var customer = Ids.next();
        var buyer = new Buyer(customer, "ada@customer.example");

        assertThat(buyer.tender(null, true)).isEqualTo(new Tender(List.of(), customer));
        assertThat(buyer.tender(null, false).isEmpty()).isTrue();
        assertThat(buyer.tender(null, null).isEmpty()).isTrue();
    }

    @Test
    void theConfirmationGoesWhereItWasAskedForOrToTheBuyersOwnAddress() {
        assertThat(GUEST.emailOr(" ada@customer.example ")).isEqualTo("ada@customer.example");
        assertThat(new Buyer(Ids.next(), "own@customer.example").emailOr(null)).isEqualTo("own@customer.example");
        assertThatThrownBy(() -> GUEST.emailOr(null)).isInstanceOf(Invalid.class);
    }
}
