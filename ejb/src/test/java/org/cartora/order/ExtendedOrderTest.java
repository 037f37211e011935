package org.cartora.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.cartora.pricing.PricePolicy;
import org.cartora.shared.Money;
import org.junit.jupiter.api.Test;

/** An order that gets more after it was placed: the sums grow, each line knows what paid for it, and money goes back there. */
class ExtendedOrderTest {

    private static final UUID ADDITION = new UUID(9, 9);

    @Test
    void anAdditionIsLinesOfItsOwnAndGrowsTheSums() {
        var command = Samples.twoMugs();
        var order = Order.place(command);

        order.extend(more("5.00", 3));

        var view = order.view(OrderContact.of(command));
        assertThat(view.grandTotal()).isEqualTo(Money.of("43.70", "EUR"));
        assertThat(view.shippingTotal()).isEqualTo(Money.of("4.90", "EUR"));
        assertThat(view.lines()).extracting(OrderLineView::additionId).containsExactly(null, ADDITION);
        assertThat(view.taxTotal())
                .isEqualTo(command.quote()
                        .totals()
                        .taxTotal()
                        .plus(more("5.00", 3).quote().totals().taxTotal()));
        assertThat(PaidBy.checkouts(order)).containsExactly(command.checkoutId(), ADDITION);
    }

    @Test
    void whatIsPaidForTheShippingStaysWhatItWas() {
        var order = Order.place(Samples.twoMugs());
        var before = order.shippingPaid();

        order.extend(more("5.00", 3));

        assertThat(order.shippingPaid()).isEqualTo(before);
    }

    @Test
    void aSentOrCanceledOrderIsNotChanged() {
        var sent = Order.place(Samples.twoMugs());
        sent.lines().getFirst().ship(1);
        sent.move();
        var canceled = Order.place(Samples.twoMugs());
        canceled.cancel();

        assertThatThrownBy(sent::requireUnsent).isInstanceOf(OrderRefused.class);
        assertThatThrownBy(canceled::requireUnsent).isInstanceOf(OrderRefused.class);
        Order.place(Samples.twoMugs()).requireUnsent();
    }

    @Test
    void theShippingGoesBackToWhatPaidForTheOrder() {
        var command = Samples.twoMugs();
        var order = Order.place(command);
        order.extend(more("5.00", 3));
        var added = order.lines().getLast().id();

        var shares = Reversal.ofLines(order, List.of(new LineQuantity(added, 1)), true)
                .byCheckout(order);

        assertThat(shares.keySet()).containsExactly(command.checkoutId(), ADDITION);
        assertThat(shares.values())
                .extracting(Reversal::amount)
                .containsExactly(Money.of("4.90", "EUR"), Money.of("5.00", "EUR"));
    }

    @Test
    void goodsPayTheirExchangeFirstAndOnlyTheRestIsMoney() {
        var command = Samples.twoMugs();
        var order = Order.place(command);
        order.extend(more("5.00", 3));
        var lines = order.lines().stream()
                .map(line -> new LineQuantity(line.id(), 1))
                .toList();

        var shares = Share.of(
                order,
                Reversal.ofLines(order, lines, false),
                new Decision(new UUID(7, 7), RefundKind.RETURN, "exchanged"),
                new Credit(new UUID(6, 6), Money.of("14.00", "EUR")));

        assertThat(shares).extracting(Share::checkoutId).containsExactly(command.checkoutId(), ADDITION);
        assertThat(shares)
                .extracting(Share::credited)
                .containsExactly(Money.of("11.90", "EUR"), Money.of("2.10", "EUR"));
        assertThat(shares).extracting(Share::money).containsExactly(Money.of("0.00", "EUR"), Money.of("2.90", "EUR"));
        assertThat(shares).extracting(Share::refundId).doesNotHaveDuplicates().contains(new UUID(7, 7));
    }

    @Property(tries = 300)
    void whateverGoesBackInWhichStepsEachPaymentGivesWhatItTookAndNoMore(
            @ForAll @IntRange(min = 1, max = 400) int cents, @ForAll @IntRange(min = 1, max = 5) int steps) {
        var command = Samples.twoMugs();
        var order = Order.place(command);
        order.extend(more("3.33", 2));
        var back = Money.zero("EUR");
        var backOfAddition = Money.zero("EUR");

        for (var step = 0; step < steps; step++) {
            var part = Reversal.ofAmount(order, Money.ofMinor(cents, "EUR"));
            back = back.plus(sum(part, order));
            backOfAddition = backOfAddition.plus(share(part, order));
            order.giveBack(part);
        }
        var rest = Reversal.ofEverything(order);
        back = back.plus(sum(rest, order));
        backOfAddition = backOfAddition.plus(share(rest, order));

        assertThat(back).isEqualTo(Money.of("35.36", "EUR"));
        assertThat(backOfAddition).isEqualTo(Money.of("6.66", "EUR"));
    }

    private static Money sum(Reversal reversal, Order order) {
        return reversal.byCheckout(order).values().stream()
                .map(Reversal::amount)
                .reduce(Money.zero("EUR"), Money::plus);
    }

    private static Money share(Reversal reversal, Order order) {
        var share = reversal.byCheckout(order).get(ADDITION);
        return share == null ? Money.zero("EUR") : share.amount();
    }

    private static ExtendOrder more(String price, int quantity) {
        return new ExtendOrder(
                ADDITION,
                new UUID(8, 8),
                Samples.withoutShipping(List.of(Samples.item("CUP", price, quantity)), PricePolicy.gross("EUR")),
                List.of(),
                Money.zero("EUR"));
    }
}
