package org.cartora.inventory;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.cartora.shared.Detail;

/**
 * Holds stock for a checkout. The nearest location is tried first, one UPDATE a line; only where it is short are the others
 * looked at. Levels are locked by SKU, then location; what comes out of turn never waits.
 */
@Dependent
class Reserving {

    private static final int SWEEP = 500;

    @Inject
    StockLevels levels;

    @Inject
    Reservations reservations;

    @Inject
    TermsRows terms;

    @Inject
    LocationBook book;

    @Inject
    StockNews news;

    @Inject
    LatelyShort lately;

    /** Holds all lines, or answers what is short of them. */
    List<Detail> reserve(UUID checkout, List<StockLine> wanted, String country, Instant until) {
        return reserve(checkout, wanted, country, until, new Hold());
    }

    /** Holds all lines, or leaves all as it was for a transaction that goes on; answers which. */
    boolean reservesOrLeaves(UUID checkout, List<StockLine> wanted, String country, Instant until) {
        var hold = new Hold();
        if (reserve(checkout, wanted, country, until, hold).isEmpty()) {
            return true;
        }
        // nobody was told of it yet
        hold.lines().forEach(levels::release);
        hold.promised.forEach(terms::settle);
        return false;
    }

    private List<Detail> reserve(UUID checkout, List<StockLine> wanted, String country, Instant until, Hold hold) {
        var ranked = book.ranked(country);
        var refused = new ArrayList<Detail>();
        for (var i = 0; i < wanted.size(); i++) {
            var line = wanted.get(i);
            if (taken(line, ranked, hold)) {
                continue;
            }
            var left = left(line);
            if (left < line.quantity()) {
                refused.add(shortage(line, left));
            } else if (refused.isEmpty()) {
                refused.addAll(split(wanted, i, ranked, hold));
                break;
            }
        }
        if (refused.isEmpty()) {
            hold.lines().forEach(line -> reservations.hold(checkout, line, until));
            hold.beyond.forEach(line -> reservations.holdBeyond(checkout, line, until));
            hold.left.forEach((line, left) -> news.tell(line, -line.quantity(), left));
        }
        return refused;
    }

    /**
     * What is short of the one variant that is wanted, if somebody heard so a moment ago. Only a look: where something is to be swept, or
     * enough is there, {@link #reserve} finds out.
     */
    Optional<Detail> stillShort(Map<UUID, Integer> wanted) {
        return lately.only(wanted).flatMap(line -> {
            var left = left(line);
            return left < line.quantity() && !reservations.isAnyOverdue(line.sku())
                    ? Optional.of(shortage(line, left))
                    : Optional.empty();
        });
    }

    /** Gives back what expired, of one SKU or of all where it is empty; answers how many lines. */
    int sweep(String sku) {
        var expired = reservations.takeExpired(Instant.now(), sku, SWEEP);
        if (!sku.isEmpty() && !expired.located().isEmpty()) {
            // the levels that nothing came back to too, for they are tried next
            levels.lock(List.of(expired.located().getFirst().line()));
        }
        giveBack(expired);
        return expired.located().size() + expired.beyond().size();
    }

    void giveBack(Held held) {
        held.located().forEach(this::giveBack);
        held.beyond().forEach(terms::settle);
    }

    private void giveBack(LocatedLine line) {
        levels.release(line).ifPresent(left -> news.tell(line, line.quantity(), left));
    }

    private boolean taken(StockLine line, List<UUID> ranked, Hold hold) {
        if (ranked.isEmpty()) {
            return false;
        }
        var nearest = line.at(ranked.getFirst());
        // what others held for too long is free again, even if the sweeper has not come by yet
        return take(nearest, hold) || (sweep(line.sku()) > 0 && take(nearest, hold));
    }

    private boolean take(LocatedLine line, Hold hold) {
        var left = levels.reserve(line);
        left.ifPresent(free -> hold.put(line, free));
        return left.isPresent();
    }

    /**
     * The lines before the given one are held by the nearest location already; they may move, if that saves a parcel. What no
     * location has is promised beyond the stock, if the terms allow.
     */
    private List<Detail> split(List<StockLine> wanted, int from, List<UUID> ranked, Hold hold) {
        var later = wanted.subList(from, wanted.size());
        var rooms = roomsOf(later, ranked);
        var inStock = new ArrayList<>(wanted.subList(0, from));
        for (var line : later) {
            var units = Math.min(free(line, rooms), line.quantity());
            if (units > 0) {
                inStock.add(line.with(units));
            }
            if (units < line.quantity()) {
                hold.beyond.add(line.with(line.quantity() - units));
            }
        }
        rooms.addAll(levels.lockUnclaimed(wanted.subList(0, from)));
        hold.lines().forEach(line -> rooms.add(new Room(line.variantId(), line.locationId(), line.quantity())));
        rearrange(Allocation.of(inStock, rooms, ranked).orElseThrow(), hold);
        return hold.beyond.stream()
                .filter(line -> !promise(line, hold))
                .map(line -> shortage(line, free(line, rooms)))
                .toList();
    }

    private boolean promise(StockLine line, Hold hold) {
        return terms.promise(line) && hold.promised.add(line);
    }

    /** All levels of some lines at the locations that sell, locked; what expired of a SKU that is short is given back first. */
    private List<Room> roomsOf(List<StockLine> lines, List<UUID> ranked) {
        var rooms = new ArrayList<>(levels.lock(lines));
        for (var line : lines) {
            if (free(line, rooms) < line.quantity() && sweep(line.sku()) > 0) {
                rooms.removeIf(room -> room.variantId().equals(line.variantId()));
                rooms.addAll(levels.lock(List.of(line)));
            }
        }
        rooms.removeIf(room -> !ranked.contains(room.locationId()));
        return rooms;
    }

    private void rearrange(List<LocatedLine> plan, Hold hold) {
        for (var line : hold.lines()) {
            if (!plan.contains(line)) {
                giveBack(line);
                hold.remove(line);
            }
        }
        for (var line : plan) {
            if (!hold.lines().contains(line) && !take(line, hold)) {
                throw new IllegalStateException("stock that is locked went away: " + line.sku());
            }
        }
    }

    private static int free(StockLine line, List<Room> rooms) {
        return rooms.stream()
                .filter(room -> room.variantId().equals(line.variantId()))
                .mapToInt(room -> Math.max(room.free(), 0))
                .sum();
    }

    /** All locations together, and beyond the stock. */
    private int left(StockLine line) {
        return levels.available(List.of(line.variantId()))
                .getOrDefault(line.variantId(), Availability.NONE)
                .inAll();
    }

    private Detail shortage(StockLine line, int left) {
        lately.note(line);
        return new Detail(line.sku(), left <= 0 ? "is sold out" : "only " + left + " left");
    }

    /** What is held so far, and what that left free where it lies. */
    private static final class Hold {

        private final Map<LocatedLine, Integer> left = new HashMap<>();
        private final List<StockLine> beyond = new ArrayList<>();
        private final List<StockLine> promised = new ArrayList<>();

        void put(LocatedLine line, int free) {
            left.put(line, free);
        }

        void remove(LocatedLine line) {
            left.remove(line);
        }

        List<LocatedLine> lines() {
            return left.keySet().stream().sorted(LocatedLine.LOCK_ORDER).toList();
        }
    }
}
