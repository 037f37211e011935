package org.cartora.inventory;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.UUID;
import org.cartora.shared.Cursor;
import org.cartora.shared.Ids;
import org.cartora.shared.May;
import org.cartora.shared.NotFound;
import org.cartora.shared.Page;
import org.jspecify.annotations.Nullable;

/**
 * Stocktaking: what was counted is compared with what the books said at that moment, and posted as a whole. The shop sells
 * on meanwhile.
 */
@Stateless
@RolesAllowed(May.CHANGE_STOCK)
public class Counting {

    private static final UUID LAST = new UUID(-1, -1);

    @Inject
    CountRows counts;

    @Inject
    Shelves shelves;

    @Inject
    LocationBook book;

    /** Begins at a location; several may be open, of different shelves. */
    public StockCountView open(OpenCount wish) {
        var id = Ids.next();
        counts.insert(id, book.get(wish.location()).id(), wish.note());
        return count(id);
    }

    public StockCountView count(UUID id) {
        return counts.find(id).orElseThrow(() -> NotFound.of("stock count"));
    }

    /** Newest first. */
    public Page<StockCountView> list(@Nullable String cursor, int limit) {
        var before = cursor == null ? LAST : Cursor.id(cursor);
        return Page.first(limit, counts.list(before, limit + 1), last -> Cursor.of(last.id()));
    }

    /** Writes down what was counted; another number for a SKU replaces the first. Refuses a count that is closed. */
    public StockCountView write(UUID id, CountStock command) {
        var count = locked(id);
        if (count.state() != CountState.OPEN) {
            throw StockRefused.closed("stock count", "closed");
        }
        var location = book.get(count.location()).id();
        command.lines().stream()
                .sorted(Comparator.comparing(CountStock.Line::sku))
                .forEach(line -> {
                    var variant = shelves.variant(line.sku());
                    var figures = shelves.level(variant, line.sku(), location);
                    counts.put(id, CountedLine.of(variant, line.sku(), figures.onHand(), line.counted()));
                });
        return count(id);
    }

    /**
     * Puts the differences into the books, all or none: refuses where less would be left than is promised to customers
     * (STOCK_IS_PROMISED), and a count that was canceled.
     */
    public StockCountView post(UUID id) {
        var count = locked(id);
        if (count.state() == CountState.CANCELED) {
            throw StockRefused.closed("stock count", "canceled");
        }
        if (count.state() == CountState.OPEN) {
            var location = book.get(count.location()).id();
            shelves.change(
                    StockAccount.COUNT_DIFFERENCES,
                    count.lines().stream()
                            .filter(line -> line.difference() != 0)
                            .map(line -> new LocatedLine(line.variantId(), line.sku(), location, line.difference()))
                            .toList(),
                    Cause.document("count", id, "stocktaking"));
            counts.become(id, CountState.POSTED);
        }
        return count(id);
    }

    /** Ends a count without any change. Refuses one that was posted. */
    public StockCountView cancel(UUID id) {
        var count = locked(id);
        if (count.state() == CountState.POSTED) {
            throw StockRefused.closed("stock count", "posted");
        }
        if (count.state() == CountState.OPEN) {
            counts.become(id, CountState.CANCELED);
        }
        return count(id);
    }

    private StockCountView locked(UUID id) {
        return counts.lock(id).orElseThrow(() -> NotFound.of("stock count"));
    }
}
