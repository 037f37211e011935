package org.cartora.order;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.cartora.payment.Repayments;
import org.cartora.person.Disclosure;
import org.cartora.person.ErasureAsked;
import org.cartora.person.KeyRenewed;
import org.cartora.person.PersonErased;
import org.cartora.person.RetentionDue;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What is kept of those who ordered, for themselves and until they want to be forgotten. */
@ApplicationScoped
class OrderRecords {

    private static final String OF_PERSON =
            " from orders o join order_contact c on c.order_id = o.id where c.person_id = :id";

    @PersistenceContext(unitName = "cartora")
    EntityManager em;

    @Inject
    @ConfigProperty(name = "cartora.privacy.guests-kept")
    Duration kept;

    @Inject
    Orders orders;

    @EJB
    Repayments repayments;

    /** An order with what happened to it and what was given back of it. */
    record Entry(OrderView order, List<OrderEventView> events, List<RefundView> refunds) {}

    void disclose(@Observes Disclosure wish) {
        var ids = ids("select o.id" + OF_PERSON + " order by o.id", wish.person());
        if (!wish.isTooMuch(ids.size())) {
            wish.add(
                    "orders",
                    ids.stream()
                            .flatMap(id -> orders.find(id).stream())
                            .map(this::entry)
                            .toList());
        }
    }

    private Entry entry(Order order) {
        var refunds = orders.refunds(order.id()).stream().map(OrderRefund::view).toList();
        return new Entry(order.view(orders.contact(order)), orders.timeline(order.id()), refunds);
    }

    /** Goods that are still to be sent and money that is still to come or to go need to know whose they are. */
    void ask(@Observes ErasureAsked wish) {
        ids(
                        "select o.id" + OF_PERSON + " and (o.payment_status in ('PENDING', 'AUTHORIZED')"
                                + " or (o.status = 'PLACED' and o.fulfillment_status in ('UNFULFILLED', 'PARTIALLY_FULFILLED')))",
                        wish.person())
                .stream()
                .flatMap(id -> orders.find(id).stream())
                .forEach(order -> wish.refuse(
                        "orders/" + order.number(), "is not sent or not paid; cancel it, or wait until it is done"));
        var paid = ids(
                "select o.checkout_id" + OF_PERSON + " union all select a.id from order_addition a"
                        + " join order_contact c on c.order_id = a.order_id where c.person_id = :id",
                wish.person());
        if (repayments.anyOpen(paid)) {
            wish.refuse("refunds", "money is on its way back; wait until it has arrived");
        }
    }

    void forget(@Observes PersonErased person) {
        em.createNativeQuery("update order_contact set email_index = null where person_id = :id")
                .setParameter("id", person.person())
                .executeUpdate();
    }

    /** Guests whose order is old; customers are kept until they say so. */
    void retain(@Observes RetentionDue due) {
        ids(
                        "select c.person_id from order_contact c join orders o on o.id = c.order_id"
                                + " where o.customer_id is null and c.email_index is not null and o.placed_at < cast(:before as timestamptz)"
                                + " and o.fulfillment_status not in ('UNFULFILLED', 'PARTIALLY_FULFILLED') limit 1000",
                        "before",
                        due.now().minus(kept).toString())
                .forEach(due::forget);
    }

    void reseal(@Observes KeyRenewed renewal) {
        renewal.reseal(em, "order_contact", "order_id", "sealed", "person_id = :person");
        renewal.reseal(
                em,
                "order_note",
                "id",
                "sealed",
                "order_id in (select c.order_id from order_contact c where c.person_id = :person)");
    }

    private List<UUID> ids(String sql, UUID person) {
        return ids(sql, "id", person);
    }

    @SuppressWarnings("unchecked")
    private List<UUID> ids(String sql, String name, Object value) {
        return em.createNativeQuery(sql, UUID.class).setParameter(name, value).getResultList();
    }
}
