package org.cartora.promotion;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cartora.pricing.Calculation;
import org.cartora.pricing.Discount;
import org.cartora.pricing.LineTotals;
import org.cartora.pricing.PricePolicy;
import org.cartora.pricing.PricedItem;
import org.cartora.pricing.Sale;
import org.cartora.pricing.TaxTable;

/** Tries a promotion out, together with those that are live, before any shopper meets it. */
record Simulator(LivePromotion tried, List<LivePromotion> others, PricePolicy policy, ZoneId zone) {

    private static final TaxTable TAXES = TaxTable.flat("VAT", new BigDecimal("0.19"));

    TrialReport run(Trial trial) {
        var all = Stream.concat(Stream.of(tried), others.stream()).toList();
        var carts = new RandomCarts(all, policy, trial.start());
        var applied = 0;
        for (var number = 1; number <= trial.number(); number++) {
            var cart = carts.cart();
            var outcome = Discounting.of(all, carts.occasion(tried, zone), cart);
            applied += outcome.used().contains(tried.id()) ? 1 : 0;
            var finding = judge(number, cart, outcome, trial.most());
            if (finding.isPresent()) {
                return new TrialReport(number, applied, trial.start(), finding.get());
            }
        }
        return new TrialReport(trial.number(), applied, trial.start(), null);
    }

    /** One cart, what promotions did to it and what it comes to. */
    private record Case(int number, Cart cart, Outcome outcome, Calculation sums) {}

    private Optional<Finding> judge(int number, Cart cart, Outcome outcome, BigDecimal most) {
        var sums = Calculation.of(new Sale(cart.items(), cart.shipping(), outcome.discounts(), TAXES, policy));
        var one = new Case(number, cart, outcome, sums);
        return wrong(outcome, sums)
                .map(reason -> finding(Finding.Kind.NEGATIVE, reason, one))
                .or(() -> cut(outcome).map(reason -> finding(Finding.Kind.FREE, reason, one)))
                .or(() -> stacked(sums, most).map(reason -> finding(Finding.Kind.STACKED, reason, one)));
    }

    /** What must never be: amounts below zero, or discounts that the calculation had to cut. */
    private Optional<String> wrong(Outcome outcome, Calculation sums) {
        var given = outcome.saved(policy.round(BigDecimal.ZERO));
        var kept = sums.totals().discountTotal().plus(sums.shipping().discountTotal());
        if (!given.equals(kept)) {
            return Optional.of("promotions took " + given + ", the lines had " + kept);
        }
        return sums.totals().grandTotal().amount().signum() < 0
                ? Optional.of("the grand total is " + sums.totals().grandTotal())
                : Optional.empty();
    }

    private Optional<String> cut(Outcome outcome) {
        return outcome.verdicts().stream()
                .filter(verdict -> verdict.promotionId().equals(tried.id()) && verdict.cut())
                .map(verdict -> verdict.reason() + " is more than the goods cost; they would be given away")
                .findFirst();
    }

    private Optional<String> stacked(Calculation sums, BigDecimal most) {
        return sums.lines().stream()
                .filter(line -> line.discounts().stream()
                        .anyMatch(one -> one.promotionId().equals(tried.id())))
                .filter(line -> promotions(line) > 1)
                .filter(line -> percentOff(line).compareTo(most) > 0)
                .map(line -> line.sku() + " is "
                        + percentOff(line).stripTrailingZeros().toPlainString() + " % off by "
                        + line.discounts().stream().map(Discount::reason).collect(Collectors.joining(" and ")))
                .findFirst();
    }

    private static long promotions(LineTotals line) {
        return line.discounts().stream().map(Discount::promotionId).distinct().count();
    }

    private static BigDecimal percentOff(LineTotals line) {
        return line.discountTotal()
                .amount()
                .movePointRight(2)
                .divide(line.subtotal().amount(), 1, RoundingMode.HALF_UP);
    }

    private static Finding finding(Finding.Kind kind, String reason, Case strange) {
        var sums = strange.sums;
        var lines = IntStream.range(0, sums.lines().size())
                .mapToObj(i -> line(strange.cart.items().get(i), sums.lines().get(i)))
                .toList();
        var verdicts =
                strange.outcome.verdicts().stream().filter(Verdict::applied).toList();
        return new Finding(kind, reason, strange.number, lines, sums.totals(), verdicts, sums.trace());
    }

    private static Finding.Line line(PricedItem item, LineTotals sums) {
        return new Finding.Line(
                item.sku(),
                item.quantity(),
                item.unitPrice(),
                sums.discountTotal(),
                sums.total(),
                item.goods().productId());
    }
}
