package org.cartora.inventory;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The tables of stocktaking. */
@Dependent
class CountRows {

    private static final String SELECT =
            "select c.id, l.code, c.state, c.note, c.opened_at, c.closed_at from stock_count c"
                    + " join stock_location l on l.id = c.location_id where ";

    @PersistenceContext(unitName = "cartora")
    EntityManager em;

    void insert(UUID id, UUID location, @Nullable String note) {
        em.createNativeQuery("insert into stock_count (id, location_id, state, note)"
                        + " values (:id, :location, 'OPEN', nullif(:note, ''))")
                .setParameter("id", id)
                .setParameter("location", location)
                .setParameter("note", Objects.requireNonNullElse(note, ""))
                .executeUpdate();
    }

    /** The same number again leaves what the books said when it was told first. */
    void put(UUID id, CountedLine line) {
        em.createNativeQuery("insert into stock_count_line as l (count_id, variant_id, sku, expected, counted)"
                        + " values (:id, :variant, :sku, :expected, :counted) on conflict (count_id, variant_id) do update"
                        + " set expected = excluded.expected, counted = excluded.counted, counted_at = now()"
                        + " where l.counted <> excluded.counted")
                .setParameter("id", id)
                .setParameter("variant", line.variantId())
                .setParameter("sku", line.sku())
                .setParameter("expected", line.expected())
                .setParameter("counted", line.counted())
                .executeUpdate();
    }

    void become(UUID id, CountState state) {
        em.createNativeQuery("update stock_count set state = :state, closed_at = now() where id = :id")
                .setParameter("state", state.name())
                .setParameter("id", id)
                .executeUpdate();
    }

    Optional<StockCountView> find(UUID id) {
        return views(em.createNativeQuery(SELECT + "c.id = :id").setParameter("id", id)).stream()
                .findFirst();
    }

    Optional<StockCountView> lock(UUID id) {
        return views(em.createNativeQuery(SELECT + "c.id = :id for update of c").setParameter("id", id)).stream()
                .findFirst();
    }

    /** Newest first, those before an id. */
    List<StockCountView> list(UUID before, int limit) {
        return views(em.createNativeQuery(SELECT + "c.id < :before order by c.id desc limit :limit")
                .setParameter("before", before)
                .setParameter("limit", limit));
    }

    @SuppressWarnings("unchecked")
    private List<StockCountView> views(Query query) {
        List<@Nullable Object[]> rows = query.getResultList();
        return rows.stream()
                .map(r -> {
                    var id = (UUID) Objects.requireNonNull(r[0]);
                    return new StockCountView(
                            id,
                            String.valueOf(r[1]),
                            CountState.valueOf(String.valueOf(r[2])),
                            (String) r[3],
                            lines(id),
                            (Instant) Objects.requireNonNull(r[4]),
                            (Instant) r[5]);
                })
                .toList();
    }

    @SuppressWarnings("unchecked")
    private List<CountedLine> lines(UUID id) {
        List<Object[]> rows = em.createNativeQuery(
                        "select variant_id, sku, expected, counted from stock_count_line where count_id = :id order by sku")
                .setParameter("id", id)
                .getResultList();
        return rows.stream()
                .map(r -> CountedLine.of((UUID) r[0], (String) r[1], (Integer) r[2], (Integer) r[3]))
                .toList();
    }
}
