package org.cartora.order;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.cartora.person.Contact;
import org.cartora.person.Sealed;
import org.cartora.sealing.KeyRing;
import org.cartora.sealing.PersonKey;
import org.cartora.shared.Json;
import org.cartora.shared.Money;
import org.jspecify.annotations.Nullable;

/** The tables of orders of earlier shops: rows that are written once, and change hands only. */
@Dependent
class PastOrders {

    private static final String COLUMN = "past_order_contact.sealed";

    private static final String ROW = "select o.id, o.source, o.number, o.status, o.payment_status,"
            + " o.fulfillment_status, o.lines::text, o.currency, o.subtotal, o.discount_total, o.shipping_total, o.tax_total,"
            + " o.tax_included, o.grand_total, o.refunded_total, o.discount_code, o.shipping_name, o.placed_at, o.paid_at,"
            + " o.fulfilled_at, o.canceled_at, o.customer_id, c.person_id, c.sealed,"
            + " (select k.wrapped from person_key k where k.person_id = c.person_id)"
            + " from past_order o join past_order_contact c on c.order_id = o.id where ";

    @PersistenceContext(unitName = "cartora")
    EntityManager em;

    void add(UUID id, BringPastOrder command, PersonKey owner) {
        var order = command.order();
        var row =
                em.createNativeQuery("insert into past_order (id, source, number, customer_id, status, payment_status,"
                        + " fulfillment_status, currency, subtotal, discount_total, shipping_total, tax_total, tax_included,"
                        + " grand_total, refunded_total, discount_code, shipping_name, lines, units, placed_at, paid_at, fulfilled_at,"
                        + " canceled_at) values (:id, :source, :number, cast(nullif(:customer, '') as uuid), :status, :payment, :fulfillment, :currency, :subtotal,"
                        + " :discount, :shipping, :tax, :included, :total, :refunded, nullif(:code, ''), nullif(:method, ''),"
                        + " cast(:lines as jsonb), :units, cast(:placed as timestamptz), cast(nullif(:paid, '') as timestamptz),"
                        + " cast(nullif(:fulfilled, '') as timestamptz), cast(nullif(:canceled, '') as timestamptz))");
        row.setParameter("id", id)
                .setParameter("source", order.source())
                .setParameter("number", order.number())
                .setParameter("customer", text(command.customerId()))
                .setParameter("status", order.status().name())
                .setParameter("payment", order.paymentStatus().name())
                .setParameter("fulfillment", order.fulfillmentStatus().name())
                .setParameter("code", text(order.discountCode()))
                .setParameter("method", text(order.shippingName()))
                .setParameter("lines", Json.write(order.lines()))
                .setParameter("units", order.units())
                .setParameter("placed", order.placedAt().toString())
                .setParameter("paid", text(order.paidAt()))
                .setParameter("fulfilled", text(order.fulfilledAt()))
                .setParameter("canceled", text(order.canceledAt()));
        amounts(row, order);
        row.executeUpdate();
        em.createNativeQuery("insert into past_order_contact (order_id, person_id, email_index, sealed)"
                        + " values (:id, :person, decode(nullif(:email, ''), 'hex'), :sealed)")
                .setParameter("id", id)
                .setParameter("person", owner.person())
                .setParameter("email", index(command.contact()))
                .setParameter("sealed", new Sealed(COLUMN, id).seal(owner, command.contact()))
                .executeUpdate();
    }

    private static void amounts(Query row, PastOrder order) {
        row.setParameter("currency", order.grandTotal().currency())
                .setParameter("subtotal", order.subtotal().amount())
                .setParameter("discount", order.discountTotal().amount())
                .setParameter("shipping", order.shippingTotal().amount())
                .setParameter("tax", order.taxTotal().amount())
                .setParameter("included", order.taxIncluded())
                .setParameter("total", order.grandTotal().amount())
                .setParameter("refunded", order.refundedTotal().amount());
    }

    /** Those of a shop with some of these numbers; locked by nobody, for UNIQUE has the last word. */
    List<PastOrderView> known(Collection<String> numbers) {
        return numbers.isEmpty()
                ? List.of()
                : list(em.createNativeQuery(ROW + "o.number in (:numbers)").setParameter("numbers", numbers));
    }

    List<PastOrderView> find(UUID id) {
        return list(em.createNativeQuery(ROW + "o.id = :id").setParameter("id", id));
    }

    List<PastOrderView> after(@Nullable UUID last, int limit) {
        return list(em.createNativeQuery(ROW + "o.id > :last order by o.id limit :limit")
                .setParameter("last", last == null ? new UUID(0, 0) : last)
                .setParameter("limit", limit));
    }

    List<PastOrderView> ofPerson(UUID person) {
        return list(em.createNativeQuery(ROW + "c.person_id = :person order by o.placed_at, o.id")
                .setParameter("person", person));
    }

    /** Of nobody who is known here, by an address. */
    List<PastOrderView> unclaimed(byte[] emailIndex) {
        return list(em.createNativeQuery(ROW + "c.email_index = :email and o.customer_id is null for update of o, c")
                .setParameter("email", emailIndex));
    }

    void handOver(PastOrderView past, PersonKey to) {
        em.createNativeQuery("update past_order set customer_id = :customer where id = :id")
                .setParameter("customer", to.person())
                .setParameter("id", past.id())
                .executeUpdate();
        em.createNativeQuery("update past_order_contact set person_id = :person, sealed = :sealed where order_id = :id")
                .setParameter("person", to.person())
                .setParameter("sealed", new Sealed(COLUMN, past.id()).seal(to, past.contact()))
                .setParameter("id", past.id())
                .executeUpdate();
    }

    long count() {
        return ((Number) em.createNativeQuery("select count(*) from past_order").getSingleResult()).longValue();
    }

    /** What a row keeps; nobody's if there is no key any more. */
    static Contact open(UUID order, UUID person, byte @Nullable [] key, byte[] sealed) {
        return new Sealed(COLUMN, order)
                .open(person, key, sealed, Contact.class)
                .orElse(Contact.ERASED);
    }

    private static String index(Contact contact) {
        return contact.email().isBlank()
                ? ""
                : HexFormat.of().formatHex(KeyRing.shop().index(contact.email()));
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    @SuppressWarnings("unchecked")
    private static List<PastOrderView> list(Query query) {
        List<@Nullable Object[]> rows = query.getResultList();
        return rows.stream().map(PastOrders::view).toList();
    }

    private static PastOrderView view(@Nullable Object[] row) {
        var id = (UUID) Objects.requireNonNull(row[0]);
        var currency = String.valueOf(row[7]);
        var order = new PastOrder(
                String.valueOf(row[1]),
                String.valueOf(row[2]),
                OrderStatus.valueOf(String.valueOf(row[3])),
                PaymentState.valueOf(String.valueOf(row[4])),
                FulfillmentState.valueOf(String.valueOf(row[5])),
                Json.read(String.valueOf(row[6]), new TypeReference<List<PastLine>>() {}),
                money(row[8], currency),
                money(row[9], currency),
                money(row[10], currency),
                money(row[11], currency),
                Boolean.TRUE.equals(row[12]),
                money(row[13], currency),
                money(row[14], currency),
                (@Nullable String) row[15],
                (@Nullable String) row[16],
                (Instant) Objects.requireNonNull(row[17]),
                (@Nullable Instant) row[18],
                (@Nullable Instant) row[19],
                (@Nullable Instant) row[20]);
        var contact = open(id, (UUID) Objects.requireNonNull(row[22]), (byte @Nullable []) row[24], (byte[])
                Objects.requireNonNull(row[23]));
        return new PastOrderView(id, order, contact, (@Nullable UUID) row[21]);
    }

    private static Money money(@Nullable Object amount, String currency) {
        return new Money((BigDecimal) Objects.requireNonNull(amount), currency);
    }
}
