package org.cartora.cart;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.cartora.person.Disclosure;
import org.cartora.person.PersonErased;

/** The carts of customers, for themselves and until they want to be forgotten. */
@ApplicationScoped
class CartRecords {

    @PersistenceContext(unitName = "cartora")
    EntityManager em;

    /** What lies in it. */
    record Line(String sku, int quantity) {}

    @SuppressWarnings("unchecked")
    void disclose(@Observes Disclosure wish) {
        wish.add(
                "cart",
                em.createNativeQuery(
                                "select v.sku, l.quantity from cart c join cart_line l on l.cart_id = c.id"
                                        + " join product_variant v on v.id = l.variant_id where c.customer_id = :id order by v.sku")
                        .setParameter("id", wish.person())
                        .getResultStream()
                        .map(row -> new Line((String) ((Object[]) row)[0], ((Number) ((Object[]) row)[1]).intValue()))
                        .toList());
    }

    void forget(@Observes PersonErased person) {
        em.createNativeQuery("delete from cart where customer_id = :id")
                .setParameter("id", person.person())
                .executeUpdate();
    }
}
