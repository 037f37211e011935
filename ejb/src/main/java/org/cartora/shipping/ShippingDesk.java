package org.cartora.shipping;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.cartora.pricing.MarketView;
import org.cartora.pricing.Markets;
import org.cartora.shared.Invalid;
import org.cartora.shared.May;
import org.cartora.shared.NotFound;
import org.jspecify.annotations.Nullable;

/**
 * Zones, methods and rates, as the shop's people set them. A change is known to this server at once and to all within a minute;
 * checkouts that are open already keep what they were offered.
 */
@Stateless
@RolesAllowed(May.SET_SHIPPING)
public class ShippingDesk {

    private static final String CODE = "[a-z0-9][a-z0-9-]{0,39}";

    @Inject
    ShippingRows rows;

    @Inject
    Markets markets;

    @Inject
    Event<ShippingChanged> changed;

    /** All of them, by name. */
    public List<ShippingZoneView> zones() {
        return rows.all();
    }

    public ShippingZoneView zone(String code) {
        return zones().stream()
                .filter(zone -> zone.code().equals(code))
                .findFirst()
                .orElseThrow(() -> NotFound.of("shipping zone"));
    }

    /** Makes a zone, or changes its name and places. Refuses places that another zone has (PLACE_IN_ANOTHER_ZONE). */
    public ShippingZoneView put(String code, DescribeZone wish) {
        refuseOddCode(code);
        var places = new LinkedHashMap<String, ShippingPlace>();
        for (var place : wish.places()) {
            if (place.country().equals(ShippingPlace.EVERYWHERE) && place.region() != null) {
                throw Invalid.field("places", "* is everywhere else, and has no regions");
            }
            places.putIfAbsent(place.toString().toUpperCase(Locale.ROOT), place);
        }
        rows.put(code, wish.name().strip());
        var taken = rows.place(code, List.copyOf(places.values()));
        if (!taken.isEmpty()) {
            throw ShippingRefused.taken(taken);
        }
        changed.fire(new ShippingChanged());
        return zone(code);
    }

    /** As it is described, if it still is as it was seen, or was not there and is not. Refuses with CONFLICT otherwise. */
    public ShippingZoneView put(String code, DescribeZone wish, @Nullable DescribeZone seen) {
        refuseOddCode(code);
        if (seen == null && !rows.begin(code, wish.name().strip())) {
            throw ShippingRefused.codeTaken();
        }
        if (seen != null && !(rows.lock(code) && seen.describes(zone(code)))) {
            throw ShippingRefused.stale();
        }
        return put(code, wish);
    }

    /** With its methods and their rates: nothing is shipped there any more. */
    public void remove(String code) {
        if (!rows.remove(code)) {
            throw NotFound.of("shipping zone");
        }
        changed.fire(new ShippingChanged());
    }

    /**
     * Makes a method of a zone, or changes it with its whole table. Refuses a table in which a cart would find two prices, and
     * prices that cannot be charged or in a currency in which nothing is sold.
     */
    public ShippingZoneView put(String zone, String code, DescribeMethod wish) {
        refuseOddCode(code);
        var currencies = markets.all().stream().map(MarketView::currency).collect(Collectors.toSet());
        var wrong = new RateCheck(wish.rates(), currencies).findings();
        if (!wrong.isEmpty()) {
            throw Invalid.of(wrong);
        }
        if (!rows.lock(zone)) {
            throw NotFound.of("shipping zone");
        }
        var before = rows.rates(zone, code);
        rows.put(zone, wish.terms(code));
        before.stream().filter(rate -> !wish.rates().contains(rate)).forEach(rate -> rows.remove(zone, code, rate));
        wish.rates().stream().filter(rate -> !before.contains(rate)).forEach(rate -> rows.add(zone, code, rate));
        changed.fire(new ShippingChanged());
        return zone(zone);
    }

    /** As it is described, if it still is as it was seen, or was not there and is not. Refuses with CONFLICT otherwise. */
    public ShippingZoneView put(String zone, String code, DescribeMethod wish, @Nullable DescribeMethod seen) {
        if (!rows.lock(zone)) {
            throw NotFound.of("shipping zone");
        }
        var now = zone(zone).methods().stream()
                .filter(method -> method.code().equals(code))
                .findFirst();
        if (seen == null && now.isPresent()) {
            throw ShippingRefused.codeTaken();
        }
        if (seen != null && !now.equals(Optional.of(seen.terms(code)))) {
            throw ShippingRefused.stale();
        }
        return put(zone, code, wish);
    }

    public void remove(String zone, String code) {
        // in turn with whoever changes it, who would keep rates that go with it
        if (!rows.lock(zone) || !rows.remove(zone, code)) {
            throw NotFound.of("shipping method");
        }
        changed.fire(new ShippingChanged());
    }

    private static void refuseOddCode(String code) {
        if (!code.matches(CODE)) {
            throw Invalid.field("code", "is made of a-z, 0-9 and -, forty at most");
        }
    }
}
