package org.cartora.inventory;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;

/** Changes what is on hand, with the movement that says why, and tells who wants to know. */
@Dependent
class Ledger {

    @Inject
    StockLevels levels;

    @Inject
    Movements movements;

    @Inject
    StockNews news;

    @Inject
    Backorders backorders;

    /** Several lines in the order of locks, between their shelves and another account; what comes in goes to orders that wait first. */
    void move(StockAccount other, List<LocatedLine> lines, Cause cause) {
        lines.forEach(line -> move(other, line, cause));
        backorders.fill(lines);
    }

    /**
     * So many units come or (negative) go. Whoever takes units has locked the level and seen that no promise forbids it; what
     * the database does not allow all the same is a fault.
     */
    private void move(StockAccount other, LocatedLine line, Cause cause) {
        int free = levels.add(line)
                .orElseThrow(() -> new IllegalStateException("no room for this movement of " + line.sku()));
        movements.record(Posting.ofShelf(other, line.quantity()), line.with(Math.abs(line.quantity())), cause);
        news.tell(line, line.quantity(), free);
    }
}
