package org.cartora.inventory;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Frees what orders hold: units that are set aside, and those for which they wait, which go first. */
@Dependent
class Freeing {

    @Inject
    StockLevels levels;

    @Inject
    Movements movements;

    @Inject
    BackorderRows waiting;

    @Inject
    TermsRows terms;

    @Inject
    Backorders backorders;

    @Inject
    StockNews news;

    /** All that an order holds. */
    void all(UUID order, String cause) {
        var waits = lockedOf(order);
        free(movements.allocatedTo(order), waits, Cause.order(order, cause));
    }

    /** Some of it; refuses more than it holds (NOT_SET_ASIDE). */
    void some(UUID order, List<StockLine> lines, String cause) {
        var wanted = Portions.together(lines);
        var waits = lockedOf(order);
        var allocated = movements.allocatedTo(order);
        var held = Stream.concat(
                        allocated.stream().map(LocatedLine::line),
                        waits.stream().map(BackorderRows.Waiting::line))
                .toList();
        Portions.within(held, wanted).ifPresent(refused -> {
            throw StockRefused.notSetAside(refused);
        });
        var given = new ArrayList<BackorderRows.Waiting>();
        var missing = new HashMap<UUID, Integer>();
        wanted.forEach(line -> missing.put(line.variantId(), line.quantity()));
        for (var wait : waits) {
            var units = Math.min(
                    wait.line().quantity(), missing.getOrDefault(wait.line().variantId(), 0));
            if (units > 0) {
                given.add(wait.with(units));
                missing.merge(wait.line().variantId(), -units, Integer::sum);
            }
        }
        var rest = wanted.stream()
                .map(line -> line.with(missing.getOrDefault(line.variantId(), 0)))
                .filter(line -> line.quantity() > 0)
                .toList();
        free(Portions.of(allocated, rest), given, Cause.order(order, cause));
    }

    /** For what an order waits. Nothing comes in for it meanwhile: its levels and terms are locked, if there is anything. */
    private List<BackorderRows.Waiting> lockedOf(UUID order) {
        var waits = waiting.ofOrder(order);
        if (waits.isEmpty()) {
            return waits;
        }
        var lines = Stream.concat(
                        waits.stream().map(BackorderRows.Waiting::line),
                        movements.allocatedTo(order).stream().map(LocatedLine::line))
                .toList();
        levels.lock(lines);
        terms.lock(List.of(), lines);
        return waiting.ofOrder(order);
    }

    private void free(List<LocatedLine> lines, List<BackorderRows.Waiting> waits, Cause cause) {
        for (var line : lines) {
            var left = levels.deallocate(line)
                    .orElseThrow(() -> new IllegalStateException("allocated stock is gone: " + line.sku()));
            movements.record(Posting.RELEASE, line, cause);
            news.tell(line, line.quantity(), left);
        }
        for (var wait : waits) {
            terms.settle(wait.line());
            waiting.less(wait.id(), wait.line().quantity());
        }
        backorders.fill(lines);
    }
}
