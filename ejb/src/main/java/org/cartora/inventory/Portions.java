package org.cartora.inventory;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cartora.shared.Detail;

/** Parts of what an order holds. */
final class Portions {

    private Portions() {}

    /** One line for each SKU, in their order, which is the order of the locks. */
    static List<StockLine> together(List<StockLine> lines) {
        var sums = new TreeMap<String, StockLine>();
        for (var line : lines) {
            sums.merge(
                    line.sku(),
                    line,
                    (one, other) -> new StockLine(one.variantId(), one.sku(), one.quantity() + other.quantity()));
        }
        return List.copyOf(sums.values());
    }

    /** What is wrong, one detail for each SKU of which more is wanted than held, or nothing at all; empty if nothing is. */
    static Optional<List<Detail>> within(List<StockLine> held, List<StockLine> wanted) {
        Map<UUID, Integer> most =
                held.stream().collect(Collectors.toMap(StockLine::variantId, StockLine::quantity, Integer::sum));
        var refused = wanted.stream()
                .filter(line -> line.quantity() < 1 || line.quantity() > most.getOrDefault(line.variantId(), 0))
                .map(line -> new Detail(line.sku(), "at most " + most.getOrDefault(line.variantId(), 0)))
                .toList();
        return refused.isEmpty() ? Optional.empty() : Optional.of(refused);
    }

    /** From which locations the wanted is taken of what is held, as few as can be, in the order of locks. */
    static List<LocatedLine> of(List<LocatedLine> held, List<StockLine> wanted) {
        var rooms = held.stream()
                .map(line -> new Room(line.variantId(), line.locationId(), line.quantity()))
                .toList();
        var locations = held.stream()
                .sorted(LocatedLine.LOCK_ORDER)
                .map(LocatedLine::locationId)
                .distinct()
                .toList();
        return Allocation.of(wanted, rooms, locations).orElseThrow();
    }
}
