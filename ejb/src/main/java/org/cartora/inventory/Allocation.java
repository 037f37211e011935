package org.cartora.inventory;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Which location gives what: from as few locations as can be, since each is a parcel; of several ways with as few, the
 * one whose locations come first in the given order (the nearest); and a line whole from one of them where that goes.
 */
final class Allocation {

    /** So many parcels are tried in every combination; an order that needs more takes the locations as they come. */
    private static final int MOST_TRIED = 4;

    private final List<StockLine> wanted;
    private final List<UUID> ranked;
    private final Map<UUID, Map<UUID, Integer>> free = new HashMap<>();

    private Allocation(List<StockLine> wanted, List<Room> rooms, List<UUID> ranked) {
        this.wanted = wanted;
        this.ranked = ranked;
        rooms.stream()
                .filter(room -> room.free() > 0)
                .forEach(room -> free.computeIfAbsent(room.locationId(), id -> new HashMap<>())
                        .merge(room.variantId(), room.free(), Integer::sum));
    }

    /** Empty if the ranked locations together have not all that is wanted. A variant is wanted by one line at most. */
    static Optional<List<LocatedLine>> of(List<StockLine> wanted, List<Room> rooms, List<UUID> ranked) {
        var allocation = new Allocation(wanted, rooms, ranked);
        return allocation.covers(ranked) ? Optional.of(allocation.picks(allocation.fewest())) : Optional.empty();
    }

    private List<UUID> fewest() {
        var usable = ranked.stream().filter(free::containsKey).toList();
        for (var size = 0; size <= Math.min(MOST_TRIED, usable.size()); size++) {
            var found = chosen(usable, 0, size, List.of());
            if (found.isPresent()) {
                return found.get();
            }
        }
        var taken = new ArrayList<UUID>();
        for (var location : usable) {
            taken.add(location);
            if (covers(taken)) {
                break;
            }
        }
        return taken;
    }

    /** The first combination of so many more locations that covers all, in the order of their ranks. */
    private Optional<List<UUID>> chosen(List<UUID> usable, int from, int more, List<UUID> taken) {
        if (more == 0) {
            return covers(taken) ? Optional.of(taken) : Optional.empty();
        }
        for (var i = from; i + more <= usable.size(); i++) {
            var with = new ArrayList<>(taken);
            with.add(usable.get(i));
            var found = chosen(usable, i + 1, more - 1, with);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private boolean covers(List<UUID> locations) {
        return wanted.stream()
                .allMatch(line -> locations.stream()
                                .mapToLong(location -> free(location, line))
                                .sum()
                        >= line.quantity());
    }

    private List<LocatedLine> picks(List<UUID> locations) {
        var picks = new ArrayList<LocatedLine>();
        for (var line : wanted) {
            var whole = locations.stream()
                    .filter(location -> free(location, line) >= line.quantity())
                    .findFirst();
            if (whole.isPresent()) {
                picks.add(line.at(whole.get()));
            } else {
                spread(line, locations, picks);
            }
        }
        picks.sort(LocatedLine.LOCK_ORDER);
        return picks;
    }

    private void spread(StockLine line, List<UUID> locations, List<LocatedLine> picks) {
        var missing = line.quantity();
        for (var location : locations) {
            var taken = Math.min(missing, free(location, line));
            if (taken > 0) {
                picks.add(line.at(location).with(taken));
                missing -= taken;
            }
        }
    }

    private int free(UUID location, StockLine line) {
        return free.getOrDefault(location, Map.of()).getOrDefault(line.variantId(), 0);
    }
}
