package org.cartora.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.cartora.inventory.LocationsChanged;
import org.cartora.inventory.StockMoved;

/**
 * Tells who keeps finished answers about products that one of them is out of date, after the commit that made it so. On
 * several nodes each hears of its own changes only; there the time to live is the bound.
 */
@ApplicationScoped
public class Freshness {

    /** Within a transaction: this product's answers are stale once it commits. */
    record Stale(UUID product) {}

    /** Called on the thread that committed, so it has to be quick. */
    public interface Listener {

        /** Its description, its price or whether it can be bought is another. */
        void productChanged(UUID product);

        /** So many of a variant are not available any more, or more are. */
        void stockMoved(UUID variant);

        /** Stock is sold from other places, whatever of it. */
        void placesChanged();
    }

    private final List<Listener> listeners = new CopyOnWriteArrayList<>();

    public void listen(Listener listener) {
        listeners.add(listener);
    }

    public void forget(Listener listener) {
        listeners.remove(listener);
    }

    void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) Stale stale) {
        listeners.forEach(listener -> listener.productChanged(stale.product()));
    }

    void moved(@Observes(during = TransactionPhase.AFTER_SUCCESS) StockMoved moved) {
        listeners.forEach(listener -> listener.stockMoved(moved.variantId()));
    }

    void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) LocationsChanged locations) {
        listeners.forEach(Listener::placesChanged);
    }
}
