package org.cartora.inventory;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;

/** Serves orders that wait, the oldest first, from what comes in. Terms and backorders are locked after all levels. */
@Dependent
class Backorders {

    private static final int SWEEP = 100;

    @Inject
    BackorderRows rows;

    @Inject
    TermsRows terms;

    @Inject
    StockLevels levels;

    @Inject
    Movements movements;

    @Inject
    LocationBook book;

    @Inject
    StockNews news;

    /** From levels where units came in, all of which the caller has locked. */
    void fill(List<LocatedLine> cameIn) {
        var selling = book.all().stream()
                .filter(StockLocationView::sells)
                .map(StockLocationView::id)
                .toList();
        cameIn.stream()
                .filter(line -> line.quantity() > 0 && selling.contains(line.locationId()))
                .sorted(LocatedLine.LOCK_ORDER)
                .collect(Collectors.groupingBy(LocatedLine::variantId, LinkedHashMap::new, Collectors.toList()))
                .forEach((variant, lines) -> {
                    if (terms.lockPromised(variant)) {
                        serve(rows.lockOf(variant), lines);
                    }
                });
    }

    /** Looks for orders that wait although there is something: when a reservation ended, or two met at the same moment. */
    int sweep() {
        var wanted = rows.servable(SWEEP);
        if (!wanted.isEmpty()) {
            var skus = wanted.stream().collect(Collectors.toMap(StockLine::variantId, StockLine::sku));
            fill(levels.lock(wanted).stream()
                    .filter(room -> room.free() > 0)
                    .map(room -> new LocatedLine(
                            room.variantId(), skus.getOrDefault(room.variantId(), ""), room.locationId(), room.free()))
                    .toList());
        }
        return wanted.size();
    }

    private void serve(List<BackorderRows.Waiting> queue, List<LocatedLine> lines) {
        var rest = new ArrayList<>(lines);
        for (var waiting : queue) {
            var missing = waiting.line().quantity();
            while (missing > 0 && !rest.isEmpty()) {
                var from = rest.removeFirst();
                var taken = take(from, missing, waiting);
                missing -= taken;
                if (from.quantity() > taken && taken > 0) {
                    rest.addFirst(from.with(from.quantity() - taken));
                }
            }
        }
    }

    /** As much as there is, or nothing if what came in is kept back or promised otherwise. */
    private int take(LocatedLine from, int missing, BackorderRows.Waiting waiting) {
        var free = levels.free(from);
        var units = Math.min(Math.min(from.quantity(), missing), free);
        if (units <= 0) {
            return 0;
        }
        var line = from.with(units);
        int left = levels.allocate(line).orElseThrow();
        movements.record(Posting.ALLOCATION, line, Cause.order(waiting.orderId(), "came in for an order that waited"));
        rows.less(waiting.id(), units);
        terms.settle(line.line());
        news.tell(line, -units, left);
        return units;
    }
}
