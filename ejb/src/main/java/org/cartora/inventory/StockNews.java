package org.cartora.inventory;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import org.cartora.shared.DomainEvent;

/** Tells the others that more or less of a variant is available. */
@Dependent
class StockNews {

    @Inject
    Event<DomainEvent> news;

    @Inject
    Event<StockMoved> moves;

    /** So many more (or, negative, fewer) are available at a location, which leaves so many there. */
    void tell(LocatedLine line, int more, int left) {
        moves.fire(new StockMoved(line.variantId()));
        var before = (long) left - more;
        if (left > 0 != before > 0) {
            news.fire(new StockChanged(line.variantId(), left > 0));
        }
    }
}
