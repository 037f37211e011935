package org.cartora.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.cartora.pricing.PricePolicy;
import org.cartora.shared.Money;
import org.junit.jupiter.api.Test;

/** What reports read: an order as it was placed, and what came later by itself. */
class TurnoverTest {

    @Test
    void anOrderIsReadAsItWasPlacedWhateverWasAddedToItLater() {
        var order = Order.place(Samples.twoMugs());
        var placed = order.sold(List.of());
        var more = more(1, "5.00", 3);

        order.extend(more);

        assertThat(order.sold(List.of(OrderAddition.of(more)))).isEqualTo(placed);
        assertThat(placed.gross()).isEqualTo(Money.of("28.70", "EUR"));
        assertThat(placed.lines()).extracting(SoldLine::sku).containsExactly("MUG-RED");
    }

    @Test
    void moneyThatWasGivenBackIsNotTakenOffTheDayOfTheOrder() {
        var order = Order.place(Samples.twoMugs());
        var placed = order.sold(List.of());

        order.refund(Money.of("11.90", "EUR"));

        assertThat(order.sold(List.of())).isEqualTo(placed);
    }

    @Test
    void aGiftCardIsNoTurnoverUntilItIsSpent() {
        var order =
                Order.place(Samples.placing(List.of(Samples.giftCard("50.00", 2), Samples.item("MUG", "11.90", 1))));

        var sold = order.sold(List.of());

        assertThat(sold.gross()).isEqualTo(Money.of("16.80", "EUR"));
        assertThat(sold.lines()).extracting(SoldLine::sku).containsExactly("MUG");
    }

    @Test
    void whatATakenBackGiftCardGivesBackIsNoneEither() {
        var order =
                Order.place(Samples.placing(List.of(Samples.giftCard("50.00", 1), Samples.item("MUG", "11.90", 1))));
        var everything = Reversal.ofLines(
                order,
                order.lines().stream()
                        .map(line -> new LineQuantity(line.id(), 1))
                        .toList(),
                false);

        var refund = OrderRefund.of(
                new Decision(new UUID(7, 7), RefundKind.LINES, "changed her mind"),
                new UUID(7, 7),
                order.id(),
                everything);

        assertThat(everything.amount()).isEqualTo(Money.of("61.90", "EUR"));
        assertThat(refund.givenBack().refunded()).isEqualTo(Money.of("11.90", "EUR"));
    }

    @Property(tries = 200)
    void theOrderAsItWasPlacedAndItsAdditionsAreTheWholeOrder(
            @ForAll @IntRange(min = 1, max = 9999) int cents, @ForAll @IntRange(min = 1, max = 4) int times) {
        var command = Samples.twoMugs();
        var order = Order.place(command);
        var additions = new ArrayList<OrderAddition>();
        for (var time = 1; time <= times; time++) {
            var more = more(
                    time, Money.ofMinor((long) cents * time, "EUR").amount().toPlainString(), time);
            order.extend(more);
            additions.add(OrderAddition.of(more));
        }

        var gross = additions.stream()
                .map(addition -> addition.sold(List.of()).gross())
                .reduce(order.sold(additions).gross(), Money::plus);
        var tax = additions.stream()
                .map(addition -> addition.sold(List.of()).tax())
                .reduce(order.sold(additions).tax(), Money::plus);

        var view = order.view(OrderContact.of(command));
        assertThat(gross).isEqualTo(view.grandTotal());
        assertThat(tax).isEqualTo(view.taxTotal());
    }

    private static ExtendOrder more(int number, String price, int quantity) {
        return new ExtendOrder(
                new UUID(9, number),
                new UUID(8, 8),
                Samples.withoutShipping(List.of(Samples.item("CUP", price, quantity)), PricePolicy.gross("EUR")),
                List.of(),
                Money.zero("EUR"));
    }
}
