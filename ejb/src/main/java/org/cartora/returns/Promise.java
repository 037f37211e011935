package org.cartora.returns;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.cartora.order.LineQuantity;
import org.cartora.shared.Money;

/** What goods that are to come back will pay of an accepted exchange. */
record Promise(List<LineQuantity> lines, Money credit) {

    Promise {
        lines = List.copyOf(lines);
    }

    /** Whether each can be kept, in whatever order the goods come, given what units are worth at least. */
    static boolean areKept(List<Promise> promises, Function<List<LineQuantity>, Money> worth) {
        return promises.isEmpty()
                || (promises.stream()
                                .allMatch(promise -> worth.apply(promise.lines).compareTo(promise.credit) >= 0)
                        && worth.apply(together(promises)).compareTo(credit(promises)) >= 0);
    }

    /** What more units may pay of another exchange, the others kept. */
    static Money most(List<Promise> others, List<LineQuantity> lines, Function<List<LineQuantity>, Money> worth) {
        var own = worth.apply(lines);
        if (others.isEmpty()) {
            return own;
        }
        var all = together(others);
        all.addAll(lines);
        var rest = worth.apply(all).minus(credit(others));
        if (rest.amount().signum() < 0) {
            return rest.times(0); // others were promised more than there is, by a refund of earlier days
        }
        return rest.compareTo(own) > 0 ? own : rest;
    }

    static Money credit(List<Promise> promises) {
        return promises.stream().map(Promise::credit).reduce(Money::plus).orElseThrow();
    }

    private static List<LineQuantity> together(List<Promise> promises) {
        return new ArrayList<>(
                promises.stream().flatMap(promise -> promise.lines.stream()).toList());
    }
}
