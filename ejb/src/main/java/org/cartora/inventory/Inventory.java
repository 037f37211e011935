package org.cartora.inventory;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cartora.shared.Detail;
import org.cartora.shared.Inside;

/** Stock: what is free to sell, reserved for a checkout, allocated to an order. Never sells a unit twice. */
@Stateless
@PermitAll
@Inside
public class Inventory {

    @Inject
    StockLevels levels;

    @Inject
    Reservations reservations;

    @Inject
    Reserving reserving;

    @Inject
    Movements movements;

    @Inject
    Ledger ledger;

    @Inject
    LocationBook book;

    @Inject
    TermsRows terms;

    @Inject
    BackorderRows waiting;

    @Inject
    Backorders backorders;

    @Inject
    Freeing freeing;

    @Inject
    OrderStockRows places;

    /**
     * What may be promised now, from all locations that sell and beyond the stock; a variant that has no stock level is
     * absent.
     */
    public Map<UUID, Availability> available(Collection<UUID> variantIds) {
        return levels.available(variantIds);
    }

    /**
     * Holds all lines for a checkout until a time, or none of them, in as few locations as can be and near the country that it
     * goes to; what is not there is promised beyond the stock, where its terms allow. Refuses with OUT_OF_STOCK, one detail per line that is short, its field the SKU.
     */
    public void reserve(UUID checkoutId, List<StockLine> lines, String country, Instant until) {
        var refused = reserving.reserve(checkoutId, Portions.together(lines), country, until);
        if (!refused.isEmpty()) {
            throw StockRefused.outOfStock(refused);
        }
    }

    /**
     * Refuses as {@link #reserve} does, before anything is reckoned, who wants one variant of which this server could not give enough a
     * moment ago: in a sale that everybody comes to, most come too late. Holds nothing; whatever may have come back meanwhile is left
     * to {@link #reserve}.
     */
    public void refuseWhatIsStillShort(Map<UUID, Integer> wanted) {
        reserving.stillShort(wanted).ifPresent(refused -> {
            throw StockRefused.outOfStock(List.of(refused));
        });
    }

    /** Keeps what a checkout holds until it is placed or ends, however long that takes; answers whether that is every line. */
    public boolean keep(UUID checkoutId, List<StockLine> lines) {
        return reservations.keep(checkoutId).together().equals(Portions.together(lines));
    }

    /**
     * Holds and keeps all lines anew for a checkout that lost some of them, as {@link #reserve} does, or gives back what it has
     * left of them; answers which.
     */
    public boolean reserveAgain(UUID checkoutId, List<StockLine> lines, String country) {
        takeTurns(List.of(checkoutId), lines);
        release(checkoutId);
        return reserving.reservesOrLeaves(checkoutId, Portions.together(lines), country, Instant.now())
                && keep(checkoutId, lines);
    }

    /**
     * Locks in SKU order whatever some checkouts hold and some lines ask for: one who gives back and reserves in the same
     * transaction would otherwise wait for another who does the same the other way round. What is held comes before its levels, as for
     * the sweeper, who may be at it.
     */
    public void takeTurns(Collection<UUID> checkouts, List<StockLine> lines) {
        reservations.lock(checkouts);
        levels.lock(checkouts, lines);
        terms.lock(checkouts, lines);
    }

    /** Gives back what a checkout holds; harmless when it holds nothing. */
    public void release(UUID checkoutId) {
        reserving.giveBack(reservations.takeHeld(checkoutId));
    }

    /**
     * Takes from a checkout what it holds, to be {@linkplain #allocate allocated} to its order in the same transaction. Refuses
     * with OUT_OF_STOCK if the checkout does not hold every line (its time was over and others came first).
     */
    public Claim claim(UUID checkoutId, List<StockLine> lines) {
        var held = reservations.takeHeld(checkoutId);
        var inAll = held.together();
        var wanted = Portions.together(lines);
        if (!inAll.equals(wanted)) {
            throw StockRefused.outOfStock(wanted.stream()
                    .filter(line -> !inAll.contains(line))
                    .map(line -> new Detail(line.sku(), "the reservation of this item has ended"))
                    .toList());
        }
        var beyond = held.beyond().stream()
                .map(line -> new Backordered(
                        line,
                        terms.find(line.variantId()).map(TermsView::shipsOn).orElse(null)))
                .toList();
        return new Claim(held.located(), beyond);
    }

    /**
     * Allocates to an order what its checkout held, each unit where it was; the order waits for what was promised beyond the
     * stock. From here to the end of the transaction everybody waits who wants the same units, so it comes late.
     */
    public void allocate(UUID orderId, Claim claim) {
        for (var line : claim.inStock()) {
            if (levels.allocateReserved(line).isEmpty()) {
                throw new IllegalStateException("reserved stock is gone: " + line.sku());
            }
            movements.record(Posting.ALLOCATION, line, Cause.order(orderId, "order placed"));
        }
        claim.backorders().forEach(units -> waiting.add(orderId, units));
    }

    /** Frees what is still allocated to an order that is canceled before it was shipped; nothing waits for it any more. */
    public void deallocate(UUID orderId, String cause) {
        freeing.all(orderId, cause);
    }

    /**
     * Frees some of what is set aside for an order whose lines are made smaller, first of that for which it waits. Refuses
     * more than is set aside or waited for.
     */
    public void deallocate(UUID orderId, List<StockLine> lines, String cause) {
        freeing.some(orderId, lines, cause);
    }

    /**
     * Units leave the house in a parcel of their order, which the caller has locked, each from where it was set aside. Refuses
     * more than is still set aside for it (NOT_SET_ASIDE).
     */
    public void ship(UUID orderId, List<StockLine> lines, UUID parcel) {
        for (var line : setAside(orderId, lines)) {
            if (levels.ship(line).isEmpty()) {
                throw gone(line);
            }
            movements.record(Posting.SHIPMENT, line, Cause.parcel(orderId, parcel));
        }
    }

    /** Where the units of an order wait, and from where the others left. */
    public OrderStock of(UUID orderId) {
        return places.of(orderId);
    }

    /**
     * Units come back from a customer to where they came from: onto the shelf, or written off, which leaves
     * the stock as it was. Refuses more than the order was sent and has not given back (NOT_SHIPPED).
     */
    public void takeBack(UUID orderId, List<StockLine> lines, TakeBack to, String cause) {
        var wanted = Portions.together(lines);
        var out = movements.outWith(orderId);
        Portions.within(lines(out), wanted).ifPresent(refused -> {
            throw StockRefused.notShipped(refused);
        });
        var back = Portions.of(out, wanted);
        if (to == TakeBack.RESTOCK) {
            ledger.move(StockAccount.CUSTOMERS, back, Cause.order(orderId, cause));
            return;
        }
        for (var line : back) {
            movements.record(Posting.WRITE_OFF, line, Cause.order(orderId, cause));
        }
    }

    /** Puts units on the shelf of the main location; the first call for a variant makes its stock level. */
    public void receive(UUID variantId, String sku, int quantity) {
        var main = book.get(LocationBook.MAIN).id();
        levels.create(variantId, sku, main);
        if (quantity > 0) {
            var line = new LocatedLine(variantId, sku, main, quantity);
            ledger.move(StockAccount.SUPPLIERS, List.of(line), Cause.of("received"));
        }
    }

    /** Gives back reservations whose time is over; answers how many lines. Called by the sweeper. */
    public int releaseExpired() {
        return reserving.sweep("");
    }

    private List<LocatedLine> setAside(UUID orderId, List<StockLine> lines) {
        var wanted = Portions.together(lines);
        var allocated = movements.allocatedTo(orderId);
        Portions.within(lines(allocated), wanted).ifPresent(refused -> {
            throw StockRefused.notSetAside(refused);
        });
        return Portions.of(allocated, wanted);
    }

    /** Serves orders that wait from what is free all the same; answers how many SKUs. Called by the sweeper. */
    public int serveWaiting() {
        return backorders.sweep();
    }

    private static List<StockLine> lines(List<LocatedLine> located) {
        return located.stream().map(LocatedLine::line).toList();
    }

    private static IllegalStateException gone(LocatedLine line) {
        return new IllegalStateException("allocated stock is gone: " + line.sku());
    }
}
