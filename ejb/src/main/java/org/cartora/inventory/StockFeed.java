package org.cartora.inventory;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.cartora.outbox.Inbox;
import org.cartora.shared.May;

/** Takes what systems outside say of the stock, each message once. */
@Stateless
@RolesAllowed(May.RUN_THE_PLATFORM)
public class StockFeed {

    static final String CONSUMER = "inventory";

    private static final Logger LOG = Logger.getLogger(StockFeed.class.getName());

    @EJB
    Inbox inbox;

    @Inject
    LocationBook book;

    @Inject
    Shelves shelves;

    @Inject
    Feeds feeds;

    /**
     * Applies a message; one that came before, or is older than the last count of its SKU and location, changes nothing. Changes are
     * summed in whatever order they come. Refuses what is no such message, a SKU or location that does not exist, fewer than are
     * promised to customers (STOCK_IS_PROMISED), and a count that a later change has overtaken (COUNT_IS_LATE).
     */
    public void apply(String json) {
        var update = StockUpdate.of(json);
        if (!inbox.firstTime(CONSUMER, update.eventId())) {
            return;
        }
        var location = book.get(update.location()).id();
        var variant = shelves.variant(update.sku());
        var level = shelves.level(variant, update.sku(), location);
        switch (feeds.state(variant, location).turn(update)) {
            case APPLY -> feeds.advance(variant, location, update);
            case LATE -> throw StockRefused.overtaken(update.sku());
            case KNOWN -> {
                LOG.log(
                        Level.WARNING,
                        "Stock update {0} of {1} is in a later count already, or came before",
                        new Object[] {update.id(), update.sku()});
                return;
            }
        }
        var change = update.change(level.onHand());
        if (change != 0) {
            shelves.change(
                    update.onHand() == null ? StockAccount.CORRECTIONS : StockAccount.COUNT_DIFFERENCES,
                    List.of(new LocatedLine(variant, update.sku(), location, change)),
                    Cause.document(
                            "update", update.id(), update.onHand() == null ? "told from outside" : "counted outside"));
        }
    }
}
