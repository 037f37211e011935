package org.cartora.pricing;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.cartora.shared.DomainEvent;
import org.cartora.shared.Money;
import org.jspecify.annotations.Nullable;

/** List prices: one per variant and currency, gross in the first market. */
@Stateless
@PermitAll
public class Pricing {

    @Inject
    Prices prices;

    @Inject
    Event<DomainEvent> news;

    /** What the variants cost in a currency; a variant without a price in it is absent. One statement. */
    public Map<UUID, Price> prices(Collection<UUID> variantIds, String currency) {
        return prices.find(variantIds, currency);
    }

    /**
     * Sets the price of a variant in the currency of the amount. Refuses a negative price, and a comparison that is not
     * higher. Fires {@link PriceChanged} where that is news.
     */
    @RolesAllowed({"manager", "admin", "system"})
    public void setPrice(UUID variantId, Money unit, @Nullable Money compareAt) {
        if (prices.set(variantId, Price.listed(unit, compareAt))) {
            news.fire(new PriceChanged(variantId, unit.currency()));
        }
    }
}
