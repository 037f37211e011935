package org.cartora.inventory;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cartora.shared.Cursor;
import org.cartora.shared.May;
import org.cartora.shared.NotFound;
import org.cartora.shared.Page;
import org.jspecify.annotations.Nullable;

/** Stock for those who keep it: what lies where, and corrections by hand. */
@Stateless
@RolesAllowed(May.SEE_STOCK)
public class StockDesk {

    private static final UUID LAST = new UUID(-1, -1);

    @Inject
    StockLists lists;

    @Inject
    StockLevels levels;

    @Inject
    Ledger ledger;

    @Inject
    LocationBook book;

    @EJB
    Inventory inventory;

    /**
     * Corrects the stock at a location, {@code main} where none is named, by hand. Refuses to go below what is promised to
     * customers from there (STOCK_IS_PROMISED).
     */
    @RolesAllowed(May.CHANGE_STOCK)
    public StockView adjust(AdjustStock command) {
        var location = book.get(Objects.requireNonNullElse(command.location(), LocationBook.MAIN));
        var level = level(command.sku(), location.id());
        var counted = command.onHand();
        var given = command.delta();
        var delta = counted == null ? (given == null ? 0 : given) : counted - level.onHand();
        if (!level.figures().bears(delta)) {
            throw StockRefused.promised(level.sku(), level.figures().promised());
        }
        if (delta != 0) {
            var line = new LocatedLine(level.variantId(), level.sku(), location.id(), delta);
            ledger.move(StockAccount.CORRECTIONS, List.of(line), Cause.of(command.reason()));
        }
        return lists.lock(level.sku(), location.id()).orElseThrow();
    }

    /** The stock of one SKU, by location; refuses a SKU that never had any. */
    public SkuStock stock(String sku) {
        var found = lists.ofSku(sku);
        if (found.isEmpty()) {
            throw NotFound.of("SKU");
        }
        var variant = found.getFirst().variantId();
        return SkuStock.of(found, inventory.available(List.of(variant)).getOrDefault(variant, Availability.NONE));
    }

    /** The stock of some variants, by SKU; a variant without a stock level is absent. */
    public List<SkuStock> stock(Collection<UUID> variantIds) {
        var available = inventory.available(variantIds);
        return lists.ofVariants(variantIds).stream()
                .collect(Collectors.groupingBy(StockView::variantId, LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(levels -> SkuStock.of(
                        levels, available.getOrDefault(levels.getFirst().variantId(), Availability.NONE)))
                .toList();
    }

    /** What has run out or is about to: at most so many units available at a location that sells, the fewest first. */
    public List<StockView> low(int threshold, int limit) {
        return lists.low(threshold, limit);
    }

    /** Levels by SKU and location, by position. */
    public List<StockView> list(StockFilter filter, int first, int size) {
        return lists.rows(filter, first, size);
    }

    public long count(StockFilter filter) {
        return lists.count(filter);
    }

    /** What happened to a SKU, the newest first. */
    public Page<MovementView> movements(String sku, @Nullable String cursor, int limit) {
        var before = cursor == null ? LAST : Cursor.id(cursor);
        return Page.first(limit, lists.movements(sku, before, limit + 1), last -> Cursor.of(last.id()));
    }

    /** The level of a SKU at a location, locked; made if the SKU lies elsewhere only. */
    private StockView level(String sku, UUID location) {
        return lists.lock(sku, location).orElseGet(() -> {
            var elsewhere = lists.ofSku(sku).stream().findFirst().orElseThrow(() -> NotFound.of("SKU"));
            levels.create(elsewhere.variantId(), sku, location);
            return lists.lock(sku, location).orElseThrow();
        });
    }
}
