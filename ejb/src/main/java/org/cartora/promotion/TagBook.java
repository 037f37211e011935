package org.cartora.promotion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * All catalogue promotions that a price tag can show, past and planned too, kept in memory: no page asks for them. They begin
 * and end by the clock without being read again; what somebody changes on this node counts at once, on others with the next
 * reading.
 */
@ApplicationScoped
class TagBook {

    /** Within a transaction: promotions are others once it commits. */
    record Changed() {}

    @Inject
    PromotionRows promotions;

    private final AtomicInteger changes = new AtomicInteger();
    private volatile @Nullable List<TagTime> kept;

    List<TagTime> all() {
        var known = kept;
        return known == null ? read() : known;
    }

    List<TagTime> read() {
        var before = changes.get();
        var read = promotions.tags().stream()
                .filter(time -> time.promotion().terms().isTag())
                .toList();
        // what changed while it was read is read again
        kept = before == changes.get() ? read : null;
        return read;
    }

    void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) Changed changed) {
        changes.incrementAndGet();
        kept = null;
    }
}
