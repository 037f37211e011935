package org.cartora.cart;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.UUID;

/** The codes that lie in carts. */
@Dependent
class CartCoupons {

    static final int MOST = 10;

    @PersistenceContext(unitName = "cartora")
    EntityManager em;

    /** In the order in which they were given. */
    @SuppressWarnings("unchecked")
    List<String> of(UUID cart) {
        return em.createNativeQuery(
                        "select code from cart_coupon where cart_id = :cart order by added_at, code", String.class)
                .setParameter("cart", cart)
                .getResultList();
    }

    void add(UUID cart, String code) {
        em.createNativeQuery("insert into cart_coupon (cart_id, code) values (:cart, :code) on conflict do nothing")
                .setParameter("cart", cart)
                .setParameter("code", code)
                .executeUpdate();
    }

    void remove(UUID cart, String code) {
        em.createNativeQuery("delete from cart_coupon where cart_id = :cart and code = :code")
                .setParameter("cart", cart)
                .setParameter("code", code)
                .executeUpdate();
    }
}
