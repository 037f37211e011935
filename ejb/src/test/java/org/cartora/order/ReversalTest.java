package org.cartora.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.cartora.journal.Account;
import org.cartora.journal.Posting;
import org.cartora.pricing.PricePolicy;
import org.cartora.shared.Ids;
import org.cartora.shared.Money;
import org.junit.jupiter.api.Test;

class ReversalTest {

    @Test
    void oneOfTwoMugsAndTheShippingGoBackWithTheirTax() {
        var order = Order.place(Samples.twoMugs());

        var reversal = Reversal.ofLines(
                order, List.of(new LineQuantity(order.lines().getFirst().id(), 1)), true);

        assertThat(reversal.amount()).isEqualTo(eur("16.80"));
        assertThat(reversal.tax()).isEqualTo(eur("2.68"));
    }

    @Test
    void theShippingGoesBackOnce() {
        var order = Order.place(Samples.twoMugs());
        order.giveBack(Reversal.ofLines(order, List.of(), true));

        assertThat(Reversal.ofLines(order, List.of(), true).isNothing()).isTrue();
    }

    @Test
    void anAmountIsSharedByLinesAndShipping() {
        var order = Order.place(Samples.twoMugs());

        var reversal = Reversal.ofAmount(order, eur("5.00"));

        assertThat(reversal.parts()).extracting(RefundPart::amount).containsExactly(eur("4.15"), eur("0.85"));
        assertThat(reversal.amount()).isEqualTo(eur("5.00"));
    }

    @Test
    void aGiftCardGivesBackWhatIsLeftOnItAndItsSaleIsUndone() {
        var order = Order.place(Samples.placing(List.of(Samples.giftCard("50.00", 2))));
        var card = order.lines().getFirst().id();

        var reversal = Reversal.ofLines(order, List.of(new LineQuantity(card, 1)), false, Map.of(card, eur("12.50")));

        assertThat(reversal.amount()).isEqualTo(eur("12.50"));
        assertThat(reversal.tax()).isEqualTo(eur("0.00"));
        assertThat(reversal.entry(Ids.next(), Ids.next()).postings())
                .containsExactlyInAnyOrder(
                        Posting.debit(Account.GIFT_CARDS_SOLD, eur("12.50")),
                        Posting.credit(Account.CUSTOMER_DEPOSITS, eur("12.50")));
    }

    @Test
    void anAmountLeavesGiftCardsAlone() {
        var order =
                Order.place(Samples.placing(List.of(Samples.giftCard("50.00", 1), Samples.item("MUG", "11.90", 1))));

        assertThat(Reversal.ofAmount(order, eur("16.80")).parts()).noneMatch(RefundPart::giftCard);
        assertThatThrownBy(() -> Reversal.ofAmount(order, eur("16.81"))).isInstanceOf(OrderRefused.class);
    }

    @Test
    void moreThanIsLeftIsRefused() {
        var order = Order.place(Samples.twoMugs());
        order.giveBack(Reversal.ofAmount(order, eur("28.00")));

        assertThatThrownBy(() -> Reversal.ofAmount(order, eur("0.71"))).isInstanceOf(OrderRefused.class);
        assertThat(Reversal.ofAmount(order, eur("0.70")).amount()).isEqualTo(eur("0.70"));
    }

    @Test
    void anotherCurrencyIsRefused() {
        var order = Order.place(Samples.twoMugs());

        assertThatThrownBy(() -> Reversal.ofAmount(order, Money.of("1.00", "USD")))
                .isInstanceOf(OrderRefused.class);
    }

    @Test
    void twoExchangesOfOneLineAreWorthWhatEachGivesBackInAnyOrder() {
        var order = Order.place(
                Samples.placing(List.of(Samples.item("MUG-RED", "3.34", 3)), "0.02", PricePolicy.gross("EUR")));
        var one = List.of(new LineQuantity(order.lines().getFirst().id(), 1));

        var worth = Reversal.least(order, one);
        order.giveBack(Reversal.ofLinesLeft(order, one, false));
        order.giveBack(Reversal.ofLinesLeft(order, one, false));

        assertThat(worth).isEqualTo(eur("3.33"));
        assertThat(Reversal.ofLinesLeft(order, one, false).amount()).isGreaterThanOrEqualTo(worth);
    }

    @Test
    void whatCardsCannotBePaidBackIsRefused() {
        var order = Order.place(Samples.placing(
                List.of(Samples.item("MUG-RED", Money.of("1.050", "KWD"), 2)), "0.160", PricePolicy.gross("KWD")));

        assertThatThrownBy(() -> Reversal.ofAmount(order, Money.of("0.335", "KWD")))
                .isInstanceOfSatisfying(
                        OrderRefused.class,
                        refused -> assertThat(refused.code()).isEqualTo("AMOUNT_NOT_CHARGEABLE"));
        assertThat(Reversal.ofAmount(order, Money.of("0.330", "KWD")).parts())
                .allMatch(part -> part.amount().isChargeable());
    }

    @Test
    void unitsGoBackOnce() {
        var order = Order.place(Samples.twoMugs());
        var both = List.of(new LineQuantity(order.lines().getFirst().id(), 2));
        order.giveBack(Reversal.ofLines(order, both, false));

        assertThatThrownBy(() -> Reversal.ofLines(order, both, false)).isInstanceOf(OrderRefused.class);
        assertThat(Reversal.ofLinesLeft(order, both, false).isNothing()).isTrue();
    }

    @Test
    void theEntryTakesBackSalesAndTax() {
        var order = Order.place(Samples.twoMugs());

        var entry = Reversal.ofEverything(order).entry(UUID.randomUUID(), order.checkoutId());

        assertThat(entry.postings())
                .extracting(posting -> posting.account() + " " + posting.amount())
                .containsExactlyInAnyOrder("REFUNDS 24.12 EUR", "TAX_PAYABLE 4.58 EUR", "CUSTOMER_DEPOSITS -28.70 EUR");
    }

    /** Of gross and net markets, with discounts: any sequence of refunds, then the rest, is the order to the cent. */
    @Property(tries = 300)
    void anySequenceOfRefundsSumsToTheOrder(
            @ForAll @Size(min = 1, max = 5) List<@IntRange(min = 1, max = 99_99) Integer> prices,
            @ForAll @IntRange(min = 1, max = 7) int quantity,
            @ForAll @IntRange(max = 99) int off,
            @ForAll boolean gross,
            @ForAll @Size(max = 8) List<@IntRange(max = 3000) Integer> steps) {
        var items = prices.stream()
                .map(cents ->
                        Samples.item("S" + cents, BigDecimal.valueOf(cents, 2).toString(), quantity))
                .toList();
        var policy = new PricePolicy("EUR", gross, RoundingMode.HALF_EVEN, PricePolicy.Level.LINE);
        var order = Order.place(Samples.placing(
                items, BigDecimal.valueOf(Math.min(off, prices.getFirst()), 2).toString(), policy));
        var everything = Reversal.ofEverything(order);
        var refunds = new ArrayList<Reversal>();
        for (var step : steps) {
            var line = order.lines().get(step % order.lines().size());
            var left = Reversal.ofEverything(order).amount();
            var amount = Money.ofMinor(Math.min(step + 1, left.minor()), "EUR");
            var reversal = step % 2 == 0 || amount.isZero()
                    ? Reversal.ofLinesLeft(order, List.of(new LineQuantity(line.id(), step % 3 + 1)), step % 7 == 0)
                    : Reversal.ofAmount(order, amount);
            order.giveBack(reversal);
            refunds.add(reversal);
        }
        var rest = Reversal.ofEverything(order);
        order.giveBack(rest);
        refunds.add(rest);

        assertThat(refunds).flatExtracting(Reversal::parts).allSatisfy(part -> {
            assertThat(part.amount().amount().signum()).isNotNegative();
            assertThat(part.tax().amount().signum()).isNotNegative();
        });
        assertThat(sum(refunds.stream().map(Reversal::amount).toList())).isEqualTo(everything.amount());
        assertThat(sum(refunds.stream().map(Reversal::tax).toList())).isEqualTo(everything.tax());
        assertThat(Reversal.ofEverything(order).isNothing()).isTrue();
    }

    private static Money sum(List<Money> amounts) {
        return amounts.stream().reduce(eur("0.00"), Money::plus);
    }

    private static Money eur(String amount) {
        return Money.of(amount, "EUR");
    }
}
