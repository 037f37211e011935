package org.cartora.promotion;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cartora.pricing.Discount;
import org.cartora.pricing.PricedItem;
import org.cartora.shared.Money;

/** Finds what one promotion gives, from what is left of the lines that it means. */
record Granting(LivePromotion promotion, Left left) {

    static Grant of(LivePromotion promotion, Left left) {
        return new Granting(promotion, left).grant();
    }

    private Grant grant() {
        var benefit = promotion.terms().benefit();
        var lines = target();
        return switch (promotion.terms().lane()) {
            case SHIPPING -> shipping(benefit);
            case CATALOG -> perUnit(benefit, lines);
            case ITEM, CART ->
                switch (benefit.kind()) {
                    case PERCENT -> shared(percentOf(left.of(lines), benefit), lines, promotion.words());
                    case AMOUNT -> shared(amount(benefit), lines, promotion.words());
                    case TIERED -> tiered(benefit, lines);
                    case BUY_X_GET_Y, CHEAPEST_FREE -> units(benefit);
                    case FREE_SHIPPING -> Grant.none(promotion, "shipping has a lane of its own");
                };
        };
    }

    private List<PricedItem> target() {
        var target = promotion.terms().benefit().goods();
        return left.in(target.isAll() ? scope() : target);
    }

    private Scope scope() {
        return promotion.terms().conditions().goods();
    }

    private Grant shipping(Benefit benefit) {
        var price = left.of(Discount.SHIPPING);
        var wish = benefit.kind() == BenefitKind.AMOUNT ? amount(benefit) : percentOf(price, benefit);
        var cut = wish.compareTo(price) > 0;
        return new Grant(promotion, Map.of(Discount.SHIPPING, cut ? price : wish), false, promotion.words());
    }

    /** As if the tag said so: the reduced price of one unit is rounded, then counted. */
    private Grant perUnit(Benefit benefit, List<PricedItem> lines) {
        var parts = new HashMap<String, Money>();
        var cut = false;
        for (var line : lines) {
            var quantity = BigDecimal.valueOf(line.quantity());
            var unit = left.of(line.key()).amount().divide(quantity, MathContext.DECIMAL128);
            var wish = benefit.kind() == BenefitKind.AMOUNT
                    ? amount(benefit)
                    : left.policy().round(unit.multiply(benefit.rate()).movePointLeft(2));
            var off = wish.times(line.quantity());
            var most = left.of(line.key());
            cut |= off.compareTo(most) > 0 && benefit.kind() == BenefitKind.AMOUNT;
            parts.put(line.key(), off.compareTo(most) > 0 ? most : off);
        }
        return new Grant(promotion, parts, cut, promotion.words());
    }

    private Grant tiered(Benefit benefit, List<PricedItem> lines) {
        var worth = left.of(lines);
        return benefit.steps().stream()
                .filter(tier -> tier.from().currency().equals(worth.currency()))
                .filter(tier -> tier.from().compareTo(worth) <= 0)
                .max(Comparator.comparing(Tier::from))
                .map(tier -> shared(value(tier, worth), lines, promotion.terms().name() + ": " + Benefit.words(tier)))
                .orElseGet(() -> Grant.none(promotion, "the first step is not reached"));
    }

    private Money value(Tier tier, Money worth) {
        var amount = tier.amount();
        return amount != null
                ? amount
                : left.policy()
                        .round(worth.amount()
                                .multiply(Optional.ofNullable(tier.percent()).orElse(BigDecimal.ZERO))
                                .movePointLeft(2));
    }

    /** The cheapest units, as many as have been earned. */
    private Grant units(Benefit benefit) {
        var parts = new HashMap<String, Money>();
        var due = earned(benefit);
        var lines = target().stream()
                .sorted(Comparator.comparing(this::unit).thenComparing(PricedItem::key))
                .toList();
        for (var line : lines) {
            var units = (int) Math.min(due, line.quantity());
            due -= units;
            var exact = left.of(line.key())
                    .amount()
                    .multiply(BigDecimal.valueOf(units))
                    .multiply(benefit.rate())
                    .movePointLeft(2)
                    .divide(BigDecimal.valueOf(line.quantity()), MathContext.DECIMAL128);
            parts.put(line.key(), left.policy().round(exact));
        }
        return new Grant(promotion, parts, false, promotion.words());
    }

    /** Units at the reduced price: from every full set where goods earn for themselves, else for every set of the others. */
    private long earned(Benefit benefit) {
        var target = target();
        var buy = Benefit.count(benefit.buy());
        if (benefit.kind() == BenefitKind.CHEAPEST_FREE) {
            return number(target) / buy;
        }
        var give = Benefit.count(benefit.give());
        if (benefit.goods().isAll()) {
            return number(target) / (buy + give) * give;
        }
        var bought =
                left.in(scope()).stream().filter(line -> !target.contains(line)).toList();
        return number(bought) / buy * give;
    }

    private static long number(List<PricedItem> lines) {
        return lines.stream().mapToLong(PricedItem::quantity).sum();
    }

    private BigDecimal unit(PricedItem line) {
        return left.of(line.key()).amount().divide(BigDecimal.valueOf(line.quantity()), MathContext.DECIMAL128);
    }

    /** An amount shared by what the lines are worth, to the last cent: by largest remainder. */
    private Grant shared(Money wish, List<PricedItem> lines, String reason) {
        var worth = left.of(lines);
        var cut = wish.compareTo(worth) > 0;
        var shares = (cut ? worth : wish)
                .allocateWithin(lines.stream().map(line -> left.of(line.key())).toList());
        var parts = new HashMap<String, Money>();
        for (var i = 0; i < shares.size(); i++) {
            parts.put(lines.get(i).key(), shares.get(i));
        }
        return new Grant(promotion, parts, cut, reason);
    }

    private Money percentOf(Money base, Benefit benefit) {
        var off = left.policy().round(base.amount().multiply(benefit.rate()).movePointLeft(2));
        var most = benefit.amount();
        return most != null && most.currency().equals(off.currency()) && off.compareTo(most) > 0 ? most : off;
    }

    private Money amount(Benefit benefit) {
        return Optional.ofNullable(benefit.amount())
                .filter(amount -> amount.currency().equals(left.policy().currency()))
                .orElseGet(left::zero);
    }
}
