package org.cartora.catalog;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.cartora.inventory.Inventory;
import org.cartora.outbox.Inbox;
import org.cartora.pricing.Market;
import org.cartora.pricing.Price;
import org.cartora.pricing.Pricing;
import org.cartora.shared.May;

/** Keeps what lists show of a product (can it be bought, from what price) true to stock and price list. */
@Stateless
@RolesAllowed(May.RUN_THE_PLATFORM)
public class Upkeep {

    static final String CONSUMER = "catalog";

    @Inject
    Products products;

    @EJB
    Inventory inventory;

    @EJB
    Pricing pricing;

    @Inject
    Market market;

    @EJB
    Inbox inbox;

    @Inject
    Event<Freshness.Stale> stale;

    /** A variant ran out or came back: asks how its product stands now, so that late news does no harm. */
    public void stockChanged(UUID eventId, UUID variant) {
        if (inbox.firstTime(CONSUMER, eventId)) {
            products.siblings(variant).forEach((product, variants) -> {
                products.setInStock(
                        product, inventory.available(variants).values().stream().anyMatch(some -> some.inAll() > 0));
                stale.fire(new Freshness.Stale(product));
            });
        }
    }

    /** A variant has another price: looks for the lowest of its product. */
    public void priceChanged(UUID eventId, UUID variant) {
        if (inbox.firstTime(CONSUMER, eventId)) {
            products.siblings(variant).forEach(this::reprice);
        }
    }

    private void reprice(UUID product, List<UUID> variants) {
        // also where the price of another market is the news
        stale.fire(new Freshness.Stale(product));
        pricing.prices(variants, market.currency()).values().stream()
                .min(Comparator.comparing(Price::unit))
                .ifPresent(lowest -> {
                    var compareAt = lowest.compareAt();
                    products.setPrice(product, lowest.unit(), compareAt == null ? null : compareAt.amount());
                });
    }
}
