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

/** The tables of transfers. */
@Dependent
class TransferRows {

    private static final String SELECT =
            "select t.id, f.code, d.code, t.state, t.note, t.created_at, t.shipped_at, t.closed_at"
                    + " from stock_transfer t join stock_location f on f.id = t.from_location"
                    + " join stock_location d on d.id = t.to_location where ";

    @PersistenceContext(unitName = "cartora")
    EntityManager em;

    void insert(UUID id, UUID from, UUID to, @Nullable String note) {
        em.createNativeQuery("insert into stock_transfer (id, from_location, to_location, state, note)"
                        + " values (:id, :from, :to, 'DRAFT', nullif(:note, ''))")
                .setParameter("id", id)
                .setParameter("from", from)
                .setParameter("to", to)
                .setParameter("note", Objects.requireNonNullElse(note, ""))
                .executeUpdate();
    }

    void insert(UUID id, StockLine line) {
        em.createNativeQuery("insert into stock_transfer_line (transfer_id, variant_id, sku, quantity)"
                        + " values (:id, :variant, :sku, :n)")
                .setParameter("id", id)
                .setParameter("variant", line.variantId())
                .setParameter("sku", line.sku())
                .setParameter("n", line.quantity())
                .executeUpdate();
    }

    void arrived(UUID id, StockLine line) {
        em.createNativeQuery("update stock_transfer_line set received = received + :n"
                        + " where transfer_id = :id and variant_id = :variant")
                .setParameter("n", line.quantity())
                .setParameter("id", id)
                .setParameter("variant", line.variantId())
                .executeUpdate();
    }

    void become(UUID id, TransferState state) {
        em.createNativeQuery("update stock_transfer set state = :state,"
                        + " shipped_at = case when :state = 'IN_TRANSIT' then now() else shipped_at end,"
                        + " closed_at = case when :state in ('RECEIVED', 'CANCELED') then now() end where id = :id")
                .setParameter("state", state.name())
                .setParameter("id", id)
                .executeUpdate();
    }

    Optional<TransferView> find(UUID id) {
        return one(SELECT + "t.id = :id", id);
    }

    Optional<TransferView> lock(UUID id) {
        return one(SELECT + "t.id = :id for update of t", id);
    }

    /** Newest first, those before an id. */
    List<TransferView> list(UUID before, int limit) {
        return views(em.createNativeQuery(SELECT + "t.id < :before order by t.id desc limit :limit")
                .setParameter("before", before)
                .setParameter("limit", limit));
    }

    private Optional<TransferView> one(String sql, UUID id) {
        return views(em.createNativeQuery(sql).setParameter("id", id)).stream().findFirst();
    }

    @SuppressWarnings("unchecked")
    private List<TransferView> views(Query query) {
        List<@Nullable Object[]> rows = query.getResultList();
        return rows.stream().map(this::view).toList();
    }

    private TransferView view(@Nullable Object[] r) {
        var id = (UUID) Objects.requireNonNull(r[0]);
        return new TransferView(
                id,
                String.valueOf(r[1]),
                String.valueOf(r[2]),
                TransferState.valueOf(String.valueOf(r[3])),
                (String) r[4],
                lines(id),
                (Instant) Objects.requireNonNull(r[5]),
                (Instant) r[6],
                (Instant) r[7]);
    }

    @SuppressWarnings("unchecked")
    private List<TransferLine> lines(UUID id) {
        List<Object[]> rows = em.createNativeQuery("select variant_id, sku, quantity, received from stock_transfer_line"
                        + " where transfer_id = :id order by sku")
                .setParameter("id", id)
                .getResultList();
        return rows.stream()
                .map(r -> new TransferLine((UUID) r[0], (String) r[1], (Integer) r[2], (Integer) r[3]))
                .toList();
    }
}
