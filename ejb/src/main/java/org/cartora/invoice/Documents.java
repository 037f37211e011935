package org.cartora.invoice;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cartora.order.Billable;
import org.cartora.sealing.KeyRing;
import org.cartora.sealing.PersonKey;
import org.cartora.shared.Ids;
import org.cartora.shared.Money;
import org.jspecify.annotations.Nullable;

/** The documents' tables. A number is taken and used in one transaction, so that none is ever missing. */
@Dependent
class Documents {

    private static final String COLUMN = "document_paper.sealed";

    @PersistenceContext(unitName = "cartora")
    EntityManager em;

    /** Takes a series until the transaction ends; answers its last number. */
    long take(String entity, DocumentKind kind) {
        em.createNativeQuery(
                        "insert into document_series (entity, kind) values (:entity, :kind) on conflict do nothing")
                .setParameter("entity", entity)
                .setParameter("kind", kind.name())
                .executeUpdate();
        return ((Number) em.createNativeQuery(
                                "select last from document_series where entity = :entity and kind = :kind for update")
                        .setParameter("entity", entity)
                        .setParameter("kind", kind.name())
                        .getSingleResult())
                .longValue();
    }

    void reach(String entity, DocumentKind kind, long last) {
        em.createNativeQuery("update document_series set last = :last where entity = :entity and kind = :kind")
                .setParameter("last", last)
                .setParameter("entity", entity)
                .setParameter("kind", kind.name())
                .executeUpdate();
    }

    /** Gives the numbers after the last one, in this order. One statement. */
    void add(String entity, DocumentKind kind, long last, List<Billable> due) {
        em.createNativeQuery(
                        "insert into document (id, entity, kind, number, order_id, refund_id, addition_id, amount, tax, currency,"
                                + " occurred_at, issued_at) select id, :entity, :kind, :last + n, order_id, refund_id, addition_id,"
                                + " amount, tax, currency, at, now() from unnest(cast(:ids as uuid[]), cast(:orders as uuid[]),"
                                + " cast(:refunds as uuid[]), cast(:additions as uuid[]), cast(:amounts as numeric[]),"
                                + " cast(:taxes as numeric[]), cast(:currencies as text[]), cast(:times as timestamptz[]))"
                                + " with ordinality as due (id, order_id, refund_id, addition_id, amount, tax, currency, at, n)")
                .setParameter("entity", entity)
                .setParameter("kind", kind.name())
                .setParameter("last", last)
                .setParameter("ids", array(due, about -> Ids.next()))
                .setParameter("orders", array(due, Billable::orderId))
                .setParameter("refunds", array(due, Billable::refundId))
                .setParameter("additions", array(due, Billable::additionId))
                .setParameter("amounts", array(due, about -> about.amount().toPlainString()))
                .setParameter("taxes", array(due, about -> about.tax().toPlainString()))
                .setParameter("currencies", array(due, Billable::currency))
                .setParameter("times", array(due, Billable::at))
                .executeUpdate();
    }

    /** As the database writes an array; what is not there stands in it as null. */
    private static String array(List<Billable> due, Function<Billable, @Nullable Object> value) {
        return due.stream().map(value).map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
    }

    /** Of some orders, additions or refunds those that have their document. */
    Set<UUID> having(DocumentKind kind, Collection<UUID> subjects) {
        var ids = subjects.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}"));
        var any = " = any(cast(:ids as uuid[]))";
        @SuppressWarnings("unchecked")
        List<UUID> found = em.createNativeQuery(
                        kind == DocumentKind.CREDIT_NOTE
                                ? "select refund_id from document where kind = :kind and refund_id" + any
                                : "select order_id from document where kind = :kind and addition_id is null and order_id"
                                        + any
                                        + " union all select addition_id from document where kind = :kind and addition_id"
                                        + any,
                        UUID.class)
                .setParameter("kind", kind.name())
                .setParameter("ids", ids)
                .getResultList();
        return new HashSet<>(found);
    }

    /** When the latest thing happened that has its document. */
    Optional<Instant> reached(String entity, DocumentKind kind) {
        return Optional.ofNullable((Instant) em.createNativeQuery(
                        "select max(occurred_at) from document where entity = :entity and kind = :kind"
                                + " and occurred_at <= now()",
                        Instant.class)
                .setParameter("entity", entity)
                .setParameter("kind", kind.name())
                .getSingleResult());
    }

    @SuppressWarnings("unchecked")
    List<DocumentView> of(UUID order) {
        List<Object[]> rows = em.createNativeQuery(
                        "select id, kind, number, refund_id, amount, tax, currency, issued_at, addition_id from document"
                                + " where order_id = :order order by kind desc, number")
                .setParameter("order", order)
                .getResultList();
        return rows.stream().map(Documents::view).toList();
    }

    /** The file as it was kept; none if it was not, or its key has ended. */
    @SuppressWarnings("unchecked")
    Optional<byte[]> paper(UUID document) {
        List<@Nullable Object[]> found = em.createNativeQuery(
                        "select p.person_id, p.sealed, k.wrapped from document_paper p"
                                + " join paper_key k on k.person_id = p.person_id where p.document_id = :id")
                .setParameter("id", document)
                .getResultList();
        return found.stream()
                .map(row -> KeyRing.shop()
                        .open(Objects.requireNonNull((UUID) row[0]), Objects.requireNonNull((byte[]) row[2]))
                        .open(COLUMN, document, Objects.requireNonNull((byte[]) row[1])))
                .findFirst();
    }

    void keep(UUID document, PersonKey owner, byte[] content) {
        em.createNativeQuery(
                        "insert into document_paper (document_id, person_id, sealed) values (:id, :person, :sealed)"
                                + " on conflict do nothing")
                .setParameter("id", document)
                .setParameter("person", owner.person())
                .setParameter("sealed", owner.seal(COLUMN, document, content))
                .executeUpdate();
    }

    private static DocumentView view(Object[] row) {
        var kind = DocumentKind.valueOf((String) row[1]);
        var currency = (String) row[6];
        return new DocumentView(
                (UUID) row[0],
                kind.numbered(((Number) row[2]).longValue()),
                kind,
                (UUID) row[3],
                (UUID) row[8],
                new Money((BigDecimal) row[4], currency),
                new Money((BigDecimal) row[5], currency),
                (Instant) row[7]);
    }
}
