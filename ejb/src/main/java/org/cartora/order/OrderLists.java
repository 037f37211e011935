package org.cartora.order;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cartora.person.Contact;
import org.cartora.sealing.KeyRing;
import org.cartora.shared.Cursor;
import org.cartora.shared.Invalid;
import org.cartora.shared.Money;
import org.cartora.shared.Page;
import org.cartora.shared.Times;
import org.jspecify.annotations.Nullable;

/** Lists of orders, with those of earlier shops, read straight into records in one statement each, newest first. */
@Dependent
class OrderLists {

    private static final String KEY = "(select k.wrapped from person_key k where k.person_id = c.person_id)";

    /** Ours, and those of earlier shops, which say which that was. */
    private static final String ALL = "(select id, number, status, payment_status, fulfillment_status, customer_id,"
            + " grand_total, currency, placed_at, cast(null as varchar) as source, cast(null as integer) as units from orders"
            + " union all select id, number, status, payment_status, fulfillment_status, customer_id, grand_total, currency,"
            + " placed_at, source, units from past_order) o";

    private static final String ROW =
            "select o.id, o.number, o.status, o.payment_status, o.fulfillment_status, c.person_id, c.sealed,"
                    + " " + KEY + ","
                    + " coalesce(o.units, (select coalesce(sum(l.quantity), 0) from order_line l where l.order_id = o.id)),"
                    + " o.grand_total, o.currency, o.placed_at, o.source from " + ALL + " join lateral ("
                    + "select person_id, sealed from order_contact where order_id = o.id union all"
                    + " select person_id, sealed from past_order_contact where order_id = o.id) c on true";

    /** A look at an index each, all of them before the orders: a join over several tables would read all orders. */
    private static final String TEXT = "o.id = any(array(select n.id from orders n where n.number = :number union all"
            + " select m.order_id from order_contact m where m.email_index = :email union all"
            + " select p.id from past_order p where p.number = :typed union all"
            + " select q.order_id from past_order_contact q where q.email_index = :email))";

    private static final String NEWEST = " order by o.placed_at desc, o.id desc";

    @PersistenceContext(unitName = "cartora")
    EntityManager em;

    Page<OrderSummary> page(Conditions conditions, @Nullable String cursor, int limit) {
        if (cursor != null) {
            var keys = Cursor.keys(cursor, 2);
            conditions.and("(o.placed_at, o.id) < (:lastPlaced, cast(:lastId as uuid))");
            conditions.set("lastPlaced", Timestamp.from(instant(keys.get(0))));
            conditions.set("lastId", keys.get(1));
        }
        return Page.first(limit, rows(conditions, 0, limit + 1), last -> Cursor.of(last.placedAt(), last.id()));
    }

    List<OrderSummary> rows(Conditions conditions, int first, int size) {
        var query = em.createNativeQuery(ROW + conditions.sql() + NEWEST)
                .setFirstResult(first)
                .setMaxResults(size);
        conditions.bind(query);
        return list(query).stream().map(OrderLists::summary).toList();
    }

    long count(Conditions conditions) {
        var query = em.createNativeQuery("select count(*) from " + ALL + conditions.sql());
        conditions.bind(query);
        return ((Number) query.getSingleResult()).longValue();
    }

    List<Figures> days(LocalDate from, LocalDate to, ZoneId zone, String currency) {
        var query = em.createNativeQuery("select cast(d as date), count(o.id), coalesce(sum(u.units), 0),"
                + " coalesce(sum(o.grand_total - u.cards), 0) from generate_series(cast(:from as date), cast(:to as date), interval '1 day') d"
                + " left join orders o on o.placed_at >= (d at time zone :zone)"
                + " and o.placed_at < ((d + interval '1 day') at time zone :zone) and o.status <> 'CANCELED'"
                + " and o.currency = :currency"
                + " left join lateral (select sum(l.quantity) filter (where not l.gift_card) units,"
                + " coalesce(sum(l.total) filter (where l.gift_card), 0) cards from order_line l where l.order_id = o.id) u on true"
                + " group by d order by d");
        query.setParameter("from", from.toString());
        query.setParameter("to", to.toString());
        query.setParameter("zone", zone.getId());
        query.setParameter("currency", currency);
        return list(query).stream()
                .map(r -> new Figures(
                        LocalDate.parse(r[0].toString()),
                        ((Number) r[1]).longValue(),
                        ((Number) r[2]).longValue(),
                        new Money((BigDecimal) r[3], currency)))
                .toList();
    }

    /** The WHERE of a list with its parameters. */
    static final class Conditions {

        private final StringBuilder sql = new StringBuilder(" where true");
        private final Map<String, Object> parameters = new LinkedHashMap<>();

        static Conditions of(OrderFilter filter) {
            var conditions = new Conditions();
            conditions.equal("o.status", "status", filter.status());
            conditions.equal("o.payment_status", "payment", filter.paymentStatus());
            conditions.equal("o.fulfillment_status", "fulfillment", filter.fulfillmentStatus());
            if (filter.text() != null && !filter.text().isBlank()) {
                var text = filter.text().strip();
                conditions.and(TEXT);
                conditions.set("number", OrderNumber.typed(text).value());
                conditions.set("typed", text);
                conditions.set("email", KeyRing.shop().index(text));
            }
            if (filter.from() != null) {
                conditions.and("o.placed_at >= :from");
                conditions.set("from", Timestamp.from(filter.from()));
            }
            if (filter.to() != null) {
                conditions.and("o.placed_at < :to");
                conditions.set("to", Timestamp.from(filter.to()));
            }
            return conditions;
        }

        static Conditions ofCustomer(UUID customer) {
            var conditions = new Conditions();
            conditions.equal("o.customer_id", "customer", customer);
            return conditions;
        }

        void and(String condition) {
            sql.append(" and ").append(condition);
        }

        void set(String name, Object value) {
            parameters.put(name, value);
        }

        private void equal(String column, String name, @Nullable Object value) {
            if (value != null) {
                and(column + " = :" + name);
                set(name, value instanceof Enum<?> constant ? constant.name() : value);
            }
        }

        private String sql() {
            return sql.toString();
        }

        private void bind(Query query) {
            parameters.forEach(query::setParameter);
        }
    }

    private static OrderSummary summary(Object[] row) {
        return new OrderSummary(
                (UUID) row[0],
                (String) row[1],
                OrderStatus.valueOf((String) row[2]),
                PaymentState.valueOf((String) row[3]),
                FulfillmentState.valueOf((String) row[4]),
                contact(row).email(),
                ((Number) row[8]).longValue(),
                new Money((BigDecimal) row[9], (String) row[10]),
                (Instant) row[11],
                (@Nullable String) row[12]);
    }

    /** Sealed for the table that it lies in. */
    private static Contact contact(Object[] row) {
        var id = (UUID) row[0];
        var person = (UUID) row[5];
        var sealed = (byte[]) row[6];
        var key = (byte[]) row[7];
        return row[12] == null ? OrderContact.open(id, person, key, sealed) : PastOrders.open(id, person, key, sealed);
    }

    private static Instant instant(String text) {
        try {
            return Times.moment(text);
        } catch (DateTimeException e) {
            throw Invalid.field("cursor", "is not a cursor of this list", e);
        }
    }

    @SuppressWarnings("unchecked")
    private static List<Object[]> list(Query query) {
        return query.getResultList();
    }
}
