package org.cartora.inventory;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import org.cartora.shared.DomainEvent;
import org.cartora.shared.May;

/**
 * Watches what runs low. Looked at by the clock, so that no purchase pays for it; what checkouts hold for some minutes does
 * not count, or an abandoned cart would be news.
 */
@Stateless
@RolesAllowed(May.RUN_THE_PLATFORM)
public class LowStock {

    @Inject
    TermsRows terms;

    @Inject
    Event<DomainEvent> news;

    /** Tells of each SKU that crossed its threshold since the last look, once; answers how many did. */
    public int look() {
        terms.forgetRefilled();
        var low = terms.becomeLow();
        low.forEach(news::fire);
        return low.size();
    }
}
