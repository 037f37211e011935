package org.cartora.promotion;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.cartora.shared.Detail;
import org.cartora.shared.Invalid;
import org.cartora.shared.Money;

/** Whether the terms of a promotion make sense together; refuses them as invalid if they do not. */
final class TermsCheck {

    private static final Map<Lane, Set<BenefitKind>> KINDS = Map.of(
            Lane.CATALOG, EnumSet.of(BenefitKind.PERCENT, BenefitKind.AMOUNT),
            Lane.ITEM, EnumSet.complementOf(EnumSet.of(BenefitKind.FREE_SHIPPING)),
            Lane.CART, EnumSet.of(BenefitKind.PERCENT, BenefitKind.AMOUNT, BenefitKind.TIERED),
            Lane.SHIPPING, EnumSet.of(BenefitKind.PERCENT, BenefitKind.AMOUNT, BenefitKind.FREE_SHIPPING));

    private final List<Detail> wrong = new ArrayList<>();

    private TermsCheck() {}

    static void of(PromotionTerms terms) {
        var check = new TermsCheck();
        check.kind(terms);
        check.amounts(terms);
        var starts = terms.startsAt();
        var ends = terms.endsAt();
        check.that(starts == null || ends == null || ends.isAfter(starts), "ends_at", "must be after starts_at");
        if (!check.wrong.isEmpty()) {
            throw Invalid.of(check.wrong);
        }
    }

    private void kind(PromotionTerms terms) {
        var benefit = terms.benefit();
        var kind = benefit.kind();
        that(
                KINDS.getOrDefault(terms.lane(), Set.of()).contains(kind),
                "benefit.kind",
                "does not belong into the lane " + terms.lane());
        switch (kind) {
            case PERCENT -> {
                that(benefit.percent() != null, "benefit.percent", "is needed");
                that(
                        terms.lane() != Lane.CATALOG || benefit.amount() == null,
                        "benefit.amount",
                        "is no ceiling in the lane CATALOG");
            }
            case AMOUNT -> that(benefit.amount() != null, "benefit.amount", "is needed");
            case BUY_X_GET_Y -> {
                that(benefit.buy() != null, "benefit.buy", "is needed");
                that(benefit.give() != null, "benefit.give", "is needed");
            }
            case CHEAPEST_FREE -> that(Benefit.count(benefit.buy()) > 1, "benefit.buy", "must be 2 or more");
            case TIERED -> that(!benefit.steps().isEmpty(), "benefit.tiers", "are needed");
            case FREE_SHIPPING -> {}
        }
    }

    private void amounts(PromotionTerms terms) {
        var benefit = terms.benefit();
        var steps = benefit.steps();
        for (var step : steps) {
            var percent = step.percent();
            that((percent == null) != (step.amount() == null), "benefit.tiers", "need a percentage or an amount each");
            that(
                    percent == null || (percent.signum() > 0 && percent.compareTo(Benefit.HUNDRED) <= 0),
                    "benefit.tiers",
                    "have percentages above 0 and up to 100");
        }
        var all = terms.amounts().toList();
        that(all.stream().noneMatch(money -> money.amount().signum() < 0), "benefit", "has an amount below zero");
        that(
                Stream.concat(
                                Stream.ofNullable(benefit.amount()),
                                steps.stream().flatMap(step -> Stream.ofNullable(step.amount())))
                        .allMatch(Money::isChargeable),
                "benefit",
                "has an amount that cards cannot be charged to the last digit");
        that(
                all.stream().map(Money::currency).distinct().count() <= 1,
                "benefit",
                "has amounts of more than one currency");
    }

    private void that(boolean fine, String field, String message) {
        if (!fine) {
            wrong.add(new Detail(field, message));
        }
    }
}
