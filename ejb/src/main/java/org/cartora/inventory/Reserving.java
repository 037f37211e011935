package org.cartora.inventory;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
    LocationBook book;

    @Inject
    StockNews news;

    /** Holds all lines, or answers what is short of them. */
    List<Detail> reserve(UUID checkout, List<StockLine> lines, String country, Instant until) {
        var wanted = lines.stream().sorted(Comparator.comparing(StockLine::sku)).toList();
        var ranked = book.ranked(country);
        var hold = new Hold();
        var refused = new ArrayList<Detail>();
        for (var i = 0; i < wanted.size(); i++) {
            var line = wanted.get(i);
            if (taken(line, ranked, hold)) {
                continue;
            }
            var left = levels.available(List.of(line.variantId())).getOrDefault(line.variantId(), 0);
            if (left < line.quantity()) {
                refused.add(shortage(line, left));
            } else if (refused.isEmpty()) {
                refused.addAll(split(wanted, i, ranked, hold));
                break;
            }
        }
        if (refused.isEmpty()) {
            hold.lines().forEach(line -> reservations.hold(checkout, line, until));
            hold.left.forEach((line, left) -> news.tell(line, -line.quantity(), left));
        }
        return refused;
    }

    /** Gives back what expired, of one SKU or of all where it is empty; answers how many lines. */
    int sweep(String sku) {
        var expired = reservations.takeExpired(Instant.now(), sku, SWEEP);
        if (!sku.isEmpty() && !expired.isEmpty()) {
            // the levels that nothing came back to too, for they are tried next
            levels.lock(expired.stream()
                    .map(line -> new StockLine(line.variantId(), sku, 1))
                    .limit(1)
                    .toList());
        }
        expired.forEach(this::giveBack);
        return expired.size();
    }

    void giveBack(LocatedLine line) {
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

    /** The lines before the given one are held by the nearest location already; they may move, if that saves a parcel. */
    private List<Detail> split(List<StockLine> wanted, int from, List<UUID> ranked, Hold hold) {
        var later = wanted.subList(from, wanted.size());
        var rooms = new ArrayList<>(levels.lock(later));
        var lacking = shortOf(later, rooms, ranked);
        for (var line : lacking) {
            if (sweep(line.sku()) > 0) {
                rooms.removeIf(room -> room.variantId().equals(line.variantId()));
                rooms.addAll(levels.lock(List.of(line)));
            }
        }
        var refused = shortOf(later, rooms, ranked).stream()
                .map(line -> shortage(line, free(line, rooms, ranked)))
                .toList();
        if (refused.isEmpty()) {
            rooms.addAll(levels.lockUnclaimed(wanted.subList(0, from)));
            hold.lines().forEach(line -> rooms.add(new Room(line.variantId(), line.locationId(), line.quantity())));
            rearrange(Allocation.of(wanted, rooms, ranked).orElseThrow(), hold);
        }
        return refused;
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

    private static List<StockLine> shortOf(List<StockLine> lines, List<Room> rooms, List<UUID> ranked) {
        return lines.stream()
                .filter(line -> free(line, rooms, ranked) < line.quantity())
                .toList();
    }

    private static int free(StockLine line, List<Room> rooms, List<UUID> ranked) {
        Set<UUID> selling = new HashSet<>(ranked);
        return rooms.stream()
                .filter(room -> room.variantId().equals(line.variantId()) && selling.contains(room.locationId()))
                .mapToInt(room -> Math.max(room.free(), 0))
                .sum();
    }

    private static Detail shortage(StockLine line, int left) {
        return new Detail(line.sku(), left <= 0 ? "is sold out" : "only " + left + " left");
    }

    /** What is held so far, and what that left free where it lies. */
    private static final class Hold {

        private final Map<LocatedLine, Integer> left = new HashMap<>();

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
