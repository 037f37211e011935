package org.cartora.promotion;

import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.cartora.pricing.PricedItem;
import org.cartora.shared.Money;

/** Why a promotion does not apply; empty if it does. */
final class Eligibility {

    private Eligibility() {}

    /** What stands against it whatever is in the cart. */
    static Optional<String> refusedFor(Occasion occasion, LivePromotion promotion, String currency) {
        var terms = promotion.terms();
        var conditions = terms.conditions();
        var day = occasion.at().atZone(occasion.zone()).getDayOfWeek();
        if (terms.needsCoupon() && !occasion.unlocked().contains(promotion.id())) {
            return Optional.of("needs a coupon");
        }
        return timely(occasion, terms)
                .or(() -> unless(
                        conditions.meansDay(day), "is not for a " + day.getDisplayName(TextStyle.FULL, Locale.ENGLISH)))
                .or(() -> unless(conditions.meansOneOf(occasion.groups()), "is for another group of customers"))
                .or(() -> unless(conditions.meansCountry(occasion.country()), "is for another country"))
                .or(() -> unless(
                        !conditions.meansFirstOrders() || occasion.firstOrder(), "is for a customer's first order"))
                .or(() -> unless(
                        amounts(terms).allMatch(money -> money.currency().equals(currency)), "is in another currency"));
    }

    /** What the cart lacks, by what is left of it. */
    static Optional<String> refusedBy(Left left, PromotionTerms terms) {
        var conditions = terms.conditions();
        var lines = left.in(conditions.goods());
        var worth = left.of(lines);
        var least = conditions.minSubtotal();
        var fewest = conditions.minQuantity();
        var number = lines.stream().mapToLong(PricedItem::quantity).sum();
        if (lines.isEmpty()) {
            return Optional.of("none of its goods are in the cart");
        }
        if (least != null && worth.compareTo(least) < 0) {
            return Optional.of("needs goods for " + least + ", there are " + worth);
        }
        return fewest != null && number < fewest
                ? Optional.of("needs " + fewest + " units, there are " + number)
                : Optional.empty();
    }

    private static Optional<String> timely(Occasion occasion, PromotionTerms terms) {
        var from = terms.startsAt();
        var until = terms.endsAt();
        if (from != null && occasion.at().isBefore(from)) {
            return Optional.of("has not begun");
        }
        return until != null && !occasion.at().isBefore(until) ? Optional.of("has ended") : Optional.empty();
    }

    private static Stream<Money> amounts(PromotionTerms terms) {
        var benefit = terms.benefit();
        return Stream.concat(
                Stream.of(
                                Optional.ofNullable(benefit.amount()),
                                Optional.ofNullable(terms.conditions().minSubtotal()))
                        .flatMap(Optional::stream),
                benefit.steps().stream()
                        .flatMap(tier ->
                                Stream.concat(Stream.of(tier.from()), Optional.ofNullable(tier.amount()).stream())));
    }

    private static Optional<String> unless(boolean fine, String reason) {
        return fine ? Optional.empty() : Optional.of(reason);
    }
}
