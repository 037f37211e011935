package org.cartora.inventory;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The levels of stock. Every change is one conditional UPDATE that answers what it leaves free, or nothing if the condition
 * did not hold; callers go through the levels by SKU, then location, so that two of them cannot wait for each other.
 */
@Dependent
class StockLevels {

    /** What a location can give: not what is promised, not what is kept back. */
    static final String FREE = "on_hand - allocated - reserved - safety";

    private static final String CHANGE = "update stock_level set %s where variant_id = :variant"
            + " and location_id = :location and %s returning " + FREE;

    private static final String ROOMS = "select variant_id, location_id, " + FREE + " from stock_level where ";

    private static final String AVAILABLE = "select s.variant_id,"
            + " coalesce(sum(greatest(" + FREE + ", 0)) filter (where l.active and l.ships), 0)::int,"
            + " max(t.most_beyond - t.beyond) filter (where " + TermsRows.SELLS + "), max(t.policy), max(t.ships_on)"
            + " from stock_level s join stock_location l on l.id = s.location_id"
            + " left join stock_terms t on t.variant_id = s.variant_id"
            + " where s.variant_id = any(cast(:ids as uuid[])) group by s.variant_id";

    @PersistenceContext(unitName = "cartora")
    EntityManager em;

    /** Over all locations that sell. */
    Map<UUID, Availability> available(Collection<UUID> variants) {
        var found = new HashMap<UUID, Availability>();
        if (variants.isEmpty()) {
            return found;
        }
        for (var row : rows(AVAILABLE, Map.of("ids", array(variants)))) {
            var beyond = row[2] instanceof Number units && units.intValue() > 0
                    ? new BeyondStock(SalePolicy.valueOf(String.valueOf(row[3])), units.intValue(), Dates.of(row[4]))
                    : null;
            found.put(
                    (UUID) Objects.requireNonNull(row[0]),
                    new Availability(((Number) Objects.requireNonNull(row[1])).intValue(), beyond));
        }
        return found;
    }

    Optional<Integer> reserve(LocatedLine line) {
        return change("reserved = reserved + :n", FREE + " >= :n", line);
    }

    Optional<Integer> release(LocatedLine line) {
        return change("reserved = reserved - :n", "reserved >= :n", line);
    }

    Optional<Integer> allocateReserved(LocatedLine line) {
        return change("reserved = reserved - :n, allocated = allocated + :n", "reserved >= :n", line);
    }

    /** Straight from what is free, as for an order that waited. */
    Optional<Integer> allocate(LocatedLine line) {
        return change("allocated = allocated + :n", FREE + " >= :n", line);
    }

    int free(LocatedLine line) {
        return rooms("variant_id = any(cast(:ids as uuid[]))", List.of(line.line())).stream()
                .filter(room -> room.locationId().equals(line.locationId()))
                .mapToInt(Room::free)
                .sum();
    }

    void keepBack(UUID variant, UUID location, int units) {
        em.createNativeQuery(
                        "update stock_level set safety = :n where variant_id = :variant and location_id = :location")
                .setParameter("n", units)
                .setParameter("variant", variant)
                .setParameter("location", location)
                .executeUpdate();
    }

    Optional<Integer> deallocate(LocatedLine line) {
        return change("allocated = allocated - :n", "allocated >= :n", line);
    }

    Optional<Integer> ship(LocatedLine line) {
        return change("allocated = allocated - :n, on_hand = on_hand - :n", "allocated >= :n and on_hand >= :n", line);
    }

    Optional<Integer> add(LocatedLine line) {
        return change("on_hand = on_hand + :n", "on_hand + :n >= allocated + reserved", line);
    }

    void create(UUID variant, String sku, UUID location) {
        em.createNativeQuery("insert into stock_level (variant_id, location_id, sku) values (:variant, :location, :sku)"
                        + " on conflict do nothing")
                .setParameter("variant", variant)
                .setParameter("location", location)
                .setParameter("sku", sku)
                .executeUpdate();
    }

    /** Locks the levels of some lines, and of what some checkouts hold. */
    void lock(Collection<UUID> checkouts, List<StockLine> lines) {
        rows(
                "select variant_id, sku from stock_level where variant_id = any(cast(:variants as uuid[])) or variant_id in"
                        + " (select variant_id from stock_reservation where checkout_id = any(cast(:checkouts as uuid[])))"
                        + " order by sku, location_id for update",
                Map.of("variants", variants(lines), "checkouts", array(checkouts)));
    }

    /** Locks all levels of some lines, waiting for others, and answers what is free there. */
    List<Room> lock(List<StockLine> lines) {
        return rooms("variant_id = any(cast(:ids as uuid[])) order by sku, location_id for update", lines);
    }

    /** Locks those levels of some lines that nobody else has locked: it may come out of turn, since it never waits. */
    List<Room> lockUnclaimed(List<StockLine> lines) {
        return rooms("variant_id = any(cast(:ids as uuid[])) order by sku, location_id for update skip locked", lines);
    }

    /** The variants that have something on hand at a location. */
    @SuppressWarnings("unchecked")
    List<UUID> stockedAt(UUID location) {
        return em.createNativeQuery(
                        "select variant_id from stock_level where location_id = :location and on_hand > 0 order by sku",
                        UUID.class)
                .setParameter("location", location)
                .getResultList();
    }

    private List<Room> rooms(String condition, List<StockLine> lines) {
        return rows(ROOMS + condition, Map.of("ids", variants(lines))).stream()
                .map(r -> new Room(
                        (UUID) Objects.requireNonNull(r[0]),
                        (UUID) Objects.requireNonNull(r[1]),
                        ((Number) Objects.requireNonNull(r[2])).intValue()))
                .toList();
    }

    private Optional<Integer> change(String set, String condition, LocatedLine line) {
        return em
                .createNativeQuery(CHANGE.formatted(set, condition))
                .setParameter("n", line.quantity())
                .setParameter("variant", line.variantId())
                .setParameter("location", line.locationId())
                .getResultList()
                .stream()
                .findFirst()
                .map(left -> ((Number) left).intValue());
    }

    @SuppressWarnings("unchecked")
    private List<@Nullable Object[]> rows(String sql, Map<String, Object> parameters) {
        var query = em.createNativeQuery(sql);
        parameters.forEach(query::setParameter);
        return query.getResultList();
    }

    static String variants(List<StockLine> lines) {
        return array(lines.stream().map(StockLine::variantId).toList());
    }

    static String array(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}"));
    }
}
