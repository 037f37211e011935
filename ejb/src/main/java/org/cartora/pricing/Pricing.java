package org.cartora.pricing;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.cartora.shared.DomainEvent;
import org.cartora.shared.Inside;
import org.cartora.shared.May;
import org.cartora.shared.Money;
import org.jspecify.annotations.Nullable;

/** What things cost: list prices, one per variant and currency, and the prices of lists beside them. */
@Stateless
@PermitAll
public class Pricing {

    @Inject
    Prices prices;

    @Inject
    PriceRecords records;

    @Inject
    Event<DomainEvent> news;

    /** What one unit of each costs anybody in a currency; a variant without a price in it is absent. One statement. */
    @Inside
    public Map<UUID, Price> prices(Collection<UUID> variantIds, String currency) {
        var found = new HashMap<UUID, Price>();
        prices.find(variantIds, currency, Set.of())
                .forEach((id, listed) -> Choice.of(listed, 1).ifPresent(charged -> found.put(id, charged.price())));
        return found;
    }

    /**
     * What one unit of each costs members of these groups, and what it has cost them through the last year. A variant that
     * never had a price is absent. One statement.
     */
    @Inside
    public Map<UUID, PriceTimes> times(Collection<UUID> variantIds, String currency, Collection<String> groups) {
        return records.times(variantIds, currency, groups);
    }

    /**
     * What each costs somebody who belongs to these groups and buys so many: the lowest price of the lists that are for him,
     * for his quantity, now. A variant without a price is absent. One statement.
     */
    @Inside
    public Map<UUID, Charged> charged(Map<UUID, Integer> quantities, String currency, Collection<String> groups) {
        var found = new HashMap<UUID, Charged>();
        prices.find(quantities.keySet(), currency, groups)
                .forEach((id, listed) ->
                        Choice.of(listed, quantities.getOrDefault(id, 1)).ifPresent(charged -> found.put(id, charged)));
        return found;
    }

    /**
     * Sets the price of a variant in the currency of the amount. Refuses a negative price, one that cards
     * cannot be charged (AMOUNT_NOT_CHARGEABLE), and a comparison that is not higher. Fires {@link PriceChanged} where that is news, and answers whether it is.
     */
    @RolesAllowed(May.SET_PRICES)
    public boolean setPrice(UUID variantId, Money unit, @Nullable Money compareAt) {
        var changed = prices.set(variantId, Price.listed(unit, compareAt));
        if (changed) {
            news.fire(new PriceChanged(variantId, unit.currency()));
        }
        return changed;
    }
}
