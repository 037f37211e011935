package org.cartora.inventory;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.cartora.shared.DomainEvent;
import org.cartora.shared.Ids;
import org.cartora.shared.May;
import org.cartora.shared.NotFound;

/** The places where stock lies. */
@Stateless
@RolesAllowed(May.SEE_STOCK)
public class StockPlaces {

    @Inject
    LocationRows rows;

    @Inject
    StockLevels levels;

    @Inject
    Event<LocationsChanged> changes;

    @Inject
    Event<DomainEvent> news;

    /** All of them, active ones first. */
    public List<StockLocationView> list() {
        return rows.all();
    }

    /** One by its code. */
    public StockLocationView location(String code) {
        return rows.all().stream()
                .filter(location -> location.code().equals(code))
                .findFirst()
                .orElseThrow(() -> NotFound.of("stock location"));
    }

    /** Refuses a code that is taken (CODE_TAKEN). */
    @RolesAllowed(May.CHANGE_STOCK)
    public StockLocationView make(DescribeLocation wish) {
        var location = described(Ids.next(), wish);
        if (!rows.insert(location)) {
            throw StockRefused.codeTaken(wish.code());
        }
        changes.fire(new LocationsChanged());
        return location;
    }

    /**
     * Describes a location anew; other nodes follow within a minute. What lies in one that is no longer active, or ships no
     * more, is not sold; what is promised from it still is to be sent. Its code is for good, as is {@code main}, which takes
     * the stock for which nobody says where.
     */
    @RolesAllowed(May.CHANGE_STOCK)
    public StockLocationView change(String code, DescribeLocation wish) {
        var before = rows.lock(code).orElseThrow(() -> NotFound.of("stock location"));
        if (!wish.code().equals(code)) {
            throw StockRefused.codeIsForGood(code);
        }
        var after = described(before.id(), wish);
        rows.update(after);
        changes.fire(new LocationsChanged());
        if (before.sells() != after.sells()) {
            levels.stockedAt(before.id()).forEach(variant -> news.fire(new StockChanged(variant, after.sells())));
        }
        return after;
    }

    private static StockLocationView described(UUID id, DescribeLocation wish) {
        return new StockLocationView(
                id,
                wish.code(),
                wish.name().strip(),
                wish.address(),
                Objects.requireNonNullElse(wish.priority(), 100),
                !Boolean.FALSE.equals(wish.active()),
                !Boolean.FALSE.equals(wish.ships()));
    }
}
