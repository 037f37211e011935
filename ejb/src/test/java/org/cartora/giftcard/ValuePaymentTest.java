package org.cartora.giftcard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.cartora.shared.Ids;
import org.cartora.shared.Json;
import org.cartora.shared.Money;
import org.junit.jupiter.api.Test;

class ValuePaymentTest {

    private static final Money TOTAL = Money.of("28.70", "EUR");

    @Test
    void cardsAndCreditLeaveTheRestToBePaidOtherwise() {
        var payment = ValuePayment.of(TOTAL, List.of(card("AB12", "10.00"), card("CD34", "5.00"), credit("3.70")));

        assertThat(payment.giftCards())
                .containsExactly(
                        new CardPayment("****-****-****-AB12", Money.of("10.00", "EUR")),
                        new CardPayment("****-****-****-CD34", Money.of("5.00", "EUR")));
        assertThat(payment.storeCredit()).isEqualTo(Money.of("3.70", "EUR"));
        assertThat(payment.amountDue()).isEqualTo(Money.of("10.00", "EUR"));
    }

    @Test
    void withoutThemEverythingIsDue() {
        var payment = ValuePayment.of(TOTAL, List.of());

        assertThat(payment).isEqualTo(new ValuePayment(List.of(), null, TOTAL));
    }

    @Test
    void whatWasSpentSurvivesItsWayThroughTheDatabase() {
        var spending = card("AB12", "10.00");

        assertThat(Json.read(Json.write(spending), Spending.class)).isEqualTo(spending);
    }

    private static Spending card(String lastSigns, String amount) {
        return new Spending(Ids.next(), ValueKind.GIFT_CARD, lastSigns, Money.of(amount, "EUR"));
    }

    private static Spending credit(String amount) {
        return new Spending(Ids.next(), ValueKind.STORE_CREDIT, null, Money.of(amount, "EUR"));
    }
}
