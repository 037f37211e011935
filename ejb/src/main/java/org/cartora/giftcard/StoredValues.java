package org.cartora.giftcard;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cartora.shared.Ids;
import org.cartora.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * Balances and the entries that make them. A balance changes by one conditional update; the cause of an entry is unique, so
 * that a repeat changes nothing.
 */
@Dependent
class StoredValues {

    private static final String ROW =
            "select id, kind, last_signs, customer_id, balance, currency, expires_at, blocked from stored_value";

    @PersistenceContext(unitName = "cartora")
    EntityManager em;

    Optional<StoredValueView> byCode(String hash) {
        return views(em.createNativeQuery(ROW + " where code_hash = :hash").setParameter("hash", hash)).stream()
                .findFirst();
    }

    Optional<StoredValueView> find(UUID id) {
        return views(em.createNativeQuery(ROW + " where id = :id").setParameter("id", id)).stream()
                .findFirst();
    }

    /** In all currencies. */
    List<StoredValueView> ofCustomer(UUID customer) {
        return views(em.createNativeQuery(ROW + " where customer_id = :customer order by currency")
                .setParameter("customer", customer));
    }

    Optional<StoredValueView> ofCustomer(UUID customer, String currency) {
        return views(em.createNativeQuery(ROW + " where customer_id = :customer and currency = :currency")
                        .setParameter("customer", customer)
                        .setParameter("currency", currency))
                .stream()
                .findFirst();
    }

    List<StoredValueView> newest(int limit) {
        return views(em.createNativeQuery(ROW + " order by created_at desc, id desc limit :limit")
                .setParameter("limit", limit));
    }

    /** Answers whether the card is new. */
    boolean insertCard(UUID id, String code, Money amount, @Nullable Instant expiresAt) {
        return em.createNativeQuery(
                                "insert into stored_value (id, kind, code_hash, last_signs, currency, balance, expires_at)"
                                        + " values (:id, 'GIFT_CARD', :hash, :last, :currency, 0, cast(:expires as timestamptz))"
                                        + " on conflict (id) do nothing")
                        .setParameter("id", id)
                        .setParameter("hash", GiftCardCode.hash(code))
                        .setParameter("last", GiftCardCode.lastSigns(code))
                        .setParameter("currency", amount.currency())
                        .setParameter("expires", expiresAt == null ? null : expiresAt.toString())
                        .executeUpdate()
                == 1;
    }

    /** Makes sure that the customer has a credit in a currency. */
    UUID openCredit(UUID customer, String currency) {
        em.createNativeQuery(
                        "insert into stored_value (id, kind, customer_id, currency, balance)"
                                + " values (:id, 'STORE_CREDIT', :customer, :currency, 0) on conflict (customer_id, currency) do nothing")
                .setParameter("id", Ids.next())
                .setParameter("customer", customer)
                .setParameter("currency", currency)
                .executeUpdate();
        return ofCustomer(customer, currency).orElseThrow().id();
    }

    /** Whether a balance was changed for this cause before. */
    boolean isChanged(ChangeValue change) {
        return !rows(em.createNativeQuery("select id, amount from stored_value_entry"
                                + " where stored_value_id = :id and kind = :kind and cause = :cause")
                        .setParameter("id", change.valueId())
                        .setParameter("kind", change.kind().name())
                        .setParameter("cause", change.cause()))
                .isEmpty();
    }

    /** Adds to a balance, or takes from it what is there at most; empty if nothing is. */
    Optional<Changed> change(UUID id, Money wish) {
        return rows(em.createNativeQuery(
                                "update stored_value set balance = new.balance"
                                        + " from (select id, balance as before, greatest(0, balance + :wish) as balance from stored_value"
                                        + " where id = :id for update) new where stored_value.id = new.id and new.balance <> new.before"
                                        + " returning stored_value.kind, stored_value.balance - new.before, stored_value.balance")
                        .setParameter("wish", wish.amount())
                        .setParameter("id", id))
                .stream()
                .map(r -> new Changed(
                        ValueKind.valueOf((String) r[0]),
                        new Money((BigDecimal) r[1], wish.currency()),
                        new Money((BigDecimal) r[2], wish.currency())))
                .findFirst();
    }

    /** What a change came to. */
    record Changed(ValueKind kind, Money by, Money after) {}

    void insert(UUID entry, ChangeValue change, Changed changed) {
        var checkout = change.checkoutId();
        em.createNativeQuery(
                        "insert into stored_value_entry (id, stored_value_id, kind, amount, balance_after, checkout_id, cause)"
                                + " values (:entry, :id, :kind, :amount, :after, cast(:checkout as uuid), :cause)")
                .setParameter("entry", entry)
                .setParameter("id", change.valueId())
                .setParameter("kind", change.kind().name())
                .setParameter("amount", changed.by().amount())
                .setParameter("after", changed.after().amount())
                .setParameter("checkout", checkout == null ? null : checkout.toString())
                .setParameter("cause", change.cause())
                .executeUpdate();
    }

    /** Locks rows in the order of their ids, so that those who change the same balances take turns and never block each other. */
    void lock(Collection<UUID> ids) {
        if (!ids.isEmpty()) {
            em.createNativeQuery("select id from stored_value where id in (:ids) order by id for update")
                    .setParameter("ids", ids)
                    .getResultList();
        }
    }

    void block(UUID id, boolean blocked) {
        em.createNativeQuery("update stored_value set blocked = :blocked where id = :id")
                .setParameter("blocked", blocked)
                .setParameter("id", id)
                .executeUpdate();
    }

    /** What checkouts have spent and not got back, by value, in the order of their ids. */
    List<Spending> spent(Collection<UUID> checkouts) {
        if (checkouts.isEmpty()) {
            return List.of();
        }
        return rows(em.createNativeQuery("select v.id, v.kind, v.last_signs, -sum(e.amount), v.currency"
                                + " from stored_value_entry e join stored_value v on v.id = e.stored_value_id"
                                + " where e.checkout_id in (:checkouts) and e.kind <> 'CREDITED'"
                                + " group by v.id having sum(e.amount) < 0 order by v.id")
                        .setParameter("checkouts", checkouts))
                .stream()
                .map(r -> new Spending(
                        (UUID) r[0],
                        ValueKind.valueOf((String) r[1]),
                        (@Nullable String) r[2],
                        new Money((BigDecimal) r[3], (String) r[4])))
                .toList();
    }

    /** What a refund has given back before. */
    Money refunded(UUID checkout, UUID refund, String currency) {
        var sum = em.createNativeQuery("select coalesce(sum(amount), 0) from stored_value_entry"
                        + " where checkout_id = :checkout and kind = 'REFUNDED' and cause = :refund")
                .setParameter("checkout", checkout)
                .setParameter("refund", refund.toString())
                .getSingleResult();
        return new Money((BigDecimal) sum, currency);
    }

    List<ValueEntryView> entries(StoredValueView value) {
        var currency = value.balance().currency();
        return rows(em.createNativeQuery(
                                "select kind, amount, balance_after, checkout_id, cause, at from stored_value_entry"
                                        + " where stored_value_id = :id order by id")
                        .setParameter("id", value.id()))
                .stream()
                .map(r -> new ValueEntryView(
                        (String) r[0],
                        new Money((BigDecimal) r[1], currency),
                        new Money((BigDecimal) r[2], currency),
                        (@Nullable UUID) r[3],
                        (String) r[4],
                        (Instant) r[5]))
                .toList();
    }

    private static List<StoredValueView> views(Query query) {
        return rows(query).stream()
                .map(r -> new StoredValueView(
                        (UUID) r[0],
                        ValueKind.valueOf((String) r[1]),
                        (@Nullable String) r[2],
                        (@Nullable UUID) r[3],
                        new Money((BigDecimal) r[4], (String) r[5]),
                        (@Nullable Instant) r[6],
                        (Boolean) r[7]))
                .toList();
    }

    @SuppressWarnings("unchecked")
    private static List<Object[]> rows(Query query) {
        return query.getResultList();
    }
}
