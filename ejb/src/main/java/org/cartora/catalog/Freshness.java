package org.cartora.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/**
 * Tells who keeps finished answers about products that one of them is out of date: after the commit that changed its
 * description, its price or whether it can be bought. On several nodes each hears of its own changes only; there the time
 * to live is the bound.
 */
@ApplicationScoped
public class Freshness {

    /** Within a transaction: this product's answers are stale once it commits. */
    record Stale(UUID product) {}

    private final List<Consumer<UUID>> listeners = new CopyOnWriteArrayList<>();

    /** The listener is called with the id of a product, on the thread that committed; it has to be quick. */
    public void listen(Consumer<UUID> listener) {
        listeners.add(listener);
    }

    public void forget(Consumer<UUID> listener) {
        listeners.remove(listener);
    }

    void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) Stale stale) {
        listeners.forEach(listener -> listener.accept(stale.product()));
    }
}
