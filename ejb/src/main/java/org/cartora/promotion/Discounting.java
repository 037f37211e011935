package org.cartora.promotion;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.cartora.shared.Money;

/**
 * Decides which promotions apply to a cart and what each takes off: a pure function.
 *
 * <p>The rules of stacking: lanes one after the other, each on what the last has left; within a lane the best of those that
 * want the same lines, then those that combine, by priority, on the remainder; an exclusive one alone, if it saves more than
 * all others together.
 */
final class Discounting {

    private final List<LivePromotion> promotions;
    private final Left left;
    private final Map<UUID, Verdict> verdicts = new LinkedHashMap<>();

    private Discounting(List<LivePromotion> promotions, Left left) {
        this.promotions = promotions;
        this.left = left;
    }

    static Outcome of(List<LivePromotion> live, Occasion occasion, Cart cart) {
        var verdicts = new LinkedHashMap<UUID, Verdict>();
        var possible = new ArrayList<LivePromotion>();
        for (var promotion : live.stream().sorted(LivePromotion.ORDER).toList()) {
            Eligibility.refusedFor(occasion, promotion, cart.policy().currency())
                    .ifPresentOrElse(
                            reason -> verdicts.put(promotion.id(), refused(promotion, reason, cart.zero())),
                            () -> possible.add(promotion));
        }
        var best = best(possible, cart);
        best.verdicts().forEach(verdict -> verdicts.put(verdict.promotionId(), verdict));
        return new Outcome(best.discounts(), List.copyOf(verdicts.values()));
    }

    /** All that get along with each other, or an exclusive one alone if that saves more. */
    private static Outcome best(List<LivePromotion> possible, Cart cart) {
        Predicate<LivePromotion> exclusive = promotion -> promotion.terms().stacking() == Stacking.EXCLUSIVE;
        var chosen = possible.stream().filter(exclusive.negate()).toList();
        var best = run(chosen, cart);
        for (var one : possible.stream().filter(exclusive).toList()) {
            var alone = run(List.of(one), cart);
            if (alone.saved(cart.zero()).compareTo(best.saved(cart.zero())) > 0) {
                best = alone;
                chosen = List.of(one);
            }
        }
        var verdicts = new ArrayList<>(best.verdicts());
        for (var promotion : possible) {
            if (!chosen.contains(promotion)) {
                verdicts.add(refused(promotion, "does not go with the choice that saves most", cart.zero()));
            }
        }
        return new Outcome(best.discounts(), verdicts);
    }

    private static Outcome run(List<LivePromotion> promotions, Cart cart) {
        var discounting = new Discounting(promotions, new Left(cart));
        for (var lane : Lane.values()) {
            discounting.run(lane);
        }
        return new Outcome(discounting.left.taken(), List.copyOf(discounting.verdicts.values()));
    }

    private void run(Lane lane) {
        var fit = new ArrayList<LivePromotion>();
        for (var promotion : promotions) {
            if (promotion.terms().lane() == lane) {
                Eligibility.refusedBy(left, promotion.terms())
                        .ifPresentOrElse(
                                reason -> verdicts.put(promotion.id(), refused(promotion, reason, left.zero())),
                                () -> fit.add(promotion));
            }
        }
        var parted = fit.stream()
                .collect(
                        Collectors.partitioningBy(promotion -> promotion.terms().stacking() == Stacking.COMBINES));
        var rivals = parted.getOrDefault(false, List.of()).stream()
                .map(promotion -> Granting.of(promotion, left))
                .toList();
        (lane == Lane.CATALOG ? bestOfEachLine(rivals) : bestOfAll(rivals)).forEach(this::apply);
        parted.getOrDefault(true, List.of()).forEach(promotion -> apply(Granting.of(promotion, left)));
    }

    /** Prices of products: for each line the promotion that saves most on it. */
    private List<Grant> bestOfEachLine(List<Grant> rivals) {
        var keys = rivals.stream()
                .flatMap(grant -> grant.parts().keySet().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        var won = new LinkedHashMap<Grant, TreeSet<String>>();
        rivals.forEach(grant -> won.put(grant, new TreeSet<>()));
        for (var key : keys) {
            rivals.stream()
                    .max(Comparator.comparing((Grant grant) -> grant.part(key, left.zero()))
                            .thenComparing(Grant::promotion, LivePromotion.ORDER.reversed()))
                    .map(won::get)
                    .ifPresent(lines -> lines.add(key));
        }
        return won.entrySet().stream()
                .map(entry -> entry.getKey().only(entry.getValue()))
                .toList();
    }

    /** The one that saves most takes its lines; the next takes part if it wants none of them. */
    private List<Grant> bestOfAll(List<Grant> rivals) {
        var taken = new HashSet<String>();
        var chosen = new ArrayList<Grant>();
        var bySaving = Comparator.comparing((Grant grant) -> grant.saved(left.zero()))
                .reversed()
                .thenComparing(Grant::promotion, LivePromotion.ORDER);
        for (var grant : rivals.stream().sorted(bySaving).toList()) {
            if (grant.touches(taken)) {
                chosen.add(Grant.none(grant.promotion(), "another promotion saves more on the same goods"));
            } else {
                taken.addAll(grant.parts().keySet());
                chosen.add(grant);
            }
        }
        return chosen;
    }

    private void apply(Grant grant) {
        left.take(grant);
        var promotion = grant.promotion();
        verdicts.put(
                promotion.id(),
                new Verdict(
                        promotion.id(),
                        promotion.terms().name(),
                        !grant.isNothing(),
                        grant.saved(left.zero()),
                        grant.cut(),
                        grant.reason()));
    }

    private static Verdict refused(LivePromotion promotion, String reason, Money zero) {
        return new Verdict(promotion.id(), promotion.terms().name(), false, zero, false, reason);
    }
}
