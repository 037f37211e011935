package org.cartora.inventory;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.cartora.shared.Detail;
import org.cartora.shared.DomainEvent;
import org.cartora.shared.NotFound;
import org.jspecify.annotations.Nullable;

/** Stock: what is free to sell, reserved for a checkout, allocated to an order. Never sells a unit twice. */
@Stateless
@PermitAll
public class Inventory {

    private static final int SWEEP = 500;

    @Inject
    StockLevels levels;

    @Inject
    Event<DomainEvent> news;

    @Inject
    Event<StockMoved> moves;

    /** What may be promised now; a variant that has no stock level is absent. */
    public Map<UUID, Integer> available(Collection<UUID> variantIds) {
        return levels.available(variantIds);
    }

    /**
     * Holds all lines for a checkout until a time, or none of them: refuses with OUT_OF_STOCK, one detail per line that is
     * short, its field the SKU.
     */
    public void reserve(UUID checkoutId, List<StockLine> lines, Instant until) {
        var refused = new ArrayList<Detail>();
        for (var line : inSkuOrder(lines)) {
            var left = levels.reserve(line);
            if (left.isEmpty()) {
                // what others held for too long is free again, even if the sweeper has not come by yet; only of this
                // SKU, so that locks are still taken in SKU order
                giveBackExpired(Instant.now(), line.sku());
                left = levels.reserve(line);
            }
            if (left.isPresent()) {
                levels.hold(checkoutId, line, until);
                ranOut(line, left.get());
            } else {
                refused.add(shortage(line));
            }
        }
        if (!refused.isEmpty()) {
            throw StockRefused.outOfStock(refused);
        }
    }

    /** Keeps what a checkout holds until a later time. */
    public void extend(UUID checkoutId, Instant until) {
        levels.extend(checkoutId, until);
    }

    /**
     * Locks in SKU order whatever some checkouts hold and some lines ask for: one who gives back and reserves in the same
     * transaction would otherwise wait for another who does the same the other way round.
     */
    public void takeTurns(Collection<UUID> checkouts, List<StockLine> lines) {
        levels.lock(checkouts, lines);
    }

    /** Gives back what a checkout holds; harmless when it holds nothing. */
    public void release(UUID checkoutId) {
        levels.takeHeld(checkoutId).forEach(this::giveBack);
    }

    /**
     * Turns what a checkout holds into an allocation to its order. Refuses with OUT_OF_STOCK if the checkout does not hold
     * every line (its time was over and others came first).
     */
    public void allocate(UUID checkoutId, UUID orderId, List<StockLine> lines) {
        var held = levels.takeHeld(checkoutId);
        var wanted = inSkuOrder(lines);
        if (!held.equals(wanted)) {
            throw StockRefused.outOfStock(wanted.stream()
                    .filter(line -> !held.contains(line))
                    .map(line -> new Detail(line.sku(), "the reservation of this item has ended"))
                    .toList());
        }
        for (var line : held) {
            if (levels.allocateReserved(line).isEmpty()) {
                throw new IllegalStateException("reserved stock is gone: " + line.sku());
            }
            levels.record("ALLOCATED", line, "order placed", orderId);
        }
    }

    /** Frees what is still allocated to an order that is canceled before it was shipped. */
    public void deallocate(UUID orderId, String cause) {
        for (var line : levels.allocatedTo(orderId)) {
            var left = levels.deallocate(line).orElseThrow(() -> gone(line));
            levels.record("RELEASED", negative(line), cause, orderId);
            cameBack(line, left);
        }
    }

    /** Frees some of what is set aside for an order whose lines are made smaller. Refuses more than is set aside. */
    public void deallocate(UUID orderId, List<StockLine> lines, String cause) {
        var wanted = Portions.together(lines);
        Portions.within(levels.allocatedTo(orderId), wanted).ifPresent(refused -> {
            throw StockRefused.notSetAside(refused);
        });
        for (var line : wanted) {
            var left = levels.deallocate(line).orElseThrow(() -> gone(line));
            levels.record("RELEASED", negative(line), cause, orderId);
            cameBack(line, left);
        }
    }

    /**
     * Units leave the house in a parcel of their order, which the caller has locked. Refuses more than is still set aside for
     * it (NOT_SET_ASIDE).
     */
    public void ship(UUID orderId, List<StockLine> lines, String cause) {
        var wanted = Portions.together(lines);
        Portions.within(levels.allocatedTo(orderId), wanted).ifPresent(refused -> {
            throw StockRefused.notSetAside(refused);
        });
        for (var line : wanted) {
            if (levels.ship(line).isEmpty()) {
                throw gone(line);
            }
            levels.record("SHIPPED", negative(line), cause, orderId);
        }
    }

    /**
     * Units come back from a customer: onto the shelf, or written off, which leaves two movements and the stock as it was.
     * Refuses more than the order was sent and has not given back (NOT_SHIPPED).
     */
    public void takeBack(UUID orderId, List<StockLine> lines, TakeBack to, String cause) {
        var wanted = Portions.together(lines);
        Portions.within(levels.outWith(orderId), wanted).ifPresent(refused -> {
            throw StockRefused.notShipped(refused);
        });
        for (var line : wanted) {
            levels.record("RETURNED", line, cause, orderId);
            if (to == TakeBack.RESTOCK) {
                cameBack(line, levels.add(line).orElseThrow(() -> gone(line)));
            } else {
                levels.record("ADJUSTED", negative(line), "written off: " + cause, orderId);
            }
        }
    }

    /** Puts units on the shelf; the first call for a variant makes its stock level. */
    public void receive(UUID variantId, String sku, int quantity) {
        levels.create(variantId, sku);
        if (quantity > 0) {
            add(new StockLine(variantId, sku, quantity), "RECEIVED", "received");
        }
    }

    /** Corrects the stock by hand. Refuses to go below what is promised to customers (STOCK_IS_PROMISED). */
    @RolesAllowed({"manager", "admin", "system"})
    public StockView adjust(AdjustStock command) {
        var level = find(command.sku(), command.location(), true).orElseThrow(() -> NotFound.of("SKU"));
        var onHand = command.onHand();
        var delta = command.delta() == null ? (onHand == null ? 0 : onHand - level.onHand()) : command.delta();
        if (level.onHand() + (long) delta < level.allocated() + level.reserved()) {
            throw StockRefused.promised(level.sku(), level.allocated() + level.reserved());
        }
        if (delta != 0) {
            add(new StockLine(level.variantId(), level.sku(), delta), "ADJUSTED", command.reason());
        }
        return levels.bySku(level.sku(), false).orElseThrow();
    }

    /** The stock of one SKU. */
    public Optional<StockView> stock(String sku) {
        return levels.bySku(sku, false);
    }

    /** The stock of some variants, by SKU; a variant without a stock level is absent. */
    public List<StockView> stock(Collection<UUID> variantIds) {
        return levels.ofVariants(variantIds);
    }

    /** What has run out or is about to: at most so many units available, the fewest first. */
    @RolesAllowed({"support", "manager", "admin", "system"})
    public List<StockView> low(int threshold, int limit) {
        return levels.low(threshold, limit);
    }

    /** Gives back reservations whose time is over; answers how many lines. Called by the sweeper. */
    public int releaseExpired(Instant now) {
        return giveBackExpired(now, "");
    }

    private int giveBackExpired(Instant now, String sku) {
        var expired = levels.takeExpired(now, sku, SWEEP);
        expired.forEach(this::giveBack);
        return expired.size();
    }

    private Optional<StockView> find(String sku, @Nullable String location, boolean lock) {
        return location == null || location.equals("main") ? levels.bySku(sku, lock) : Optional.empty();
    }

    private void add(StockLine line, String kind, String cause) {
        var left = levels.add(line).orElseThrow(() -> NotFound.of("SKU"));
        levels.record(kind, line, cause, null);
        if (line.quantity() > 0) {
            cameBack(line, left);
        } else {
            ranOut(line, left);
        }
    }

    private void giveBack(StockLine line) {
        levels.release(line).ifPresent(left -> cameBack(line, left));
    }

    private void ranOut(StockLine line, int left) {
        moves.fire(new StockMoved(line.variantId()));
        if (left == 0) {
            news.fire(new StockChanged(line.variantId(), false));
        }
    }

    private void cameBack(StockLine line, int left) {
        moves.fire(new StockMoved(line.variantId()));
        if (left > 0 && left <= line.quantity()) {
            news.fire(new StockChanged(line.variantId(), true));
        }
    }

    private Detail shortage(StockLine line) {
        int left = levels.available(List.of(line.variantId())).getOrDefault(line.variantId(), 0);
        return new Detail(line.sku(), left <= 0 ? "is sold out" : "only " + left + " left");
    }

    private static IllegalStateException gone(StockLine line) {
        return new IllegalStateException("allocated stock is gone: " + line.sku());
    }

    private static StockLine negative(StockLine line) {
        return new StockLine(line.variantId(), line.sku(), -line.quantity());
    }

    private static List<StockLine> inSkuOrder(List<StockLine> lines) {
        return lines.stream().sorted(Comparator.comparing(StockLine::sku)).toList();
    }
}
