package org.cartora.cart;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cartora.shared.Ids;
import org.cartora.shared.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * The cart tables. Written by upserts and relative updates, so that two tabs of one shopper never lose each other's change
 * and never get a conflict to solve.
 */
@Dependent
class Carts {

    static final Duration LIFE = Duration.ofDays(7);

    private static final String CART =
            "select id, token, customer_id, currency, expires_at from cart where expires_at > now() and ";

    private static final String HELD =
            "(select id as line, variant_id, quantity, cast(null as varchar) as code from cart_line where cart_id = %1$s order by id)"
                    + " union all (select null, null, 0, code from cart_coupon where cart_id = %1$s order by added_at, code)";

    @PersistenceContext(unitName = "cartora")
    EntityManager em;

    Optional<CartRow> ofCustomer(UUID customer) {
        return cart(em.createNativeQuery(CART + "customer_id = :customer").setParameter("customer", customer));
    }

    Optional<CartRow> ofGuest(String token) {
        return cart(em.createNativeQuery(CART + "token = :token").setParameter("token", token));
    }

    /**
     * Makes the cart, or finds the one that a parallel request made a moment ago. A guest whose token is that of a customer's
     * cart, because somebody signed out in this browser, gets a token of their own.
     */
    CartRow open(CartKey key, String currency) {
        var token = key.customerId() != null || key.token() == null ? Tokens.next() : key.token();
        return open(key, token, currency)
                .or(() -> open(key, Tokens.next(), currency))
                .orElseThrow();
    }

    private Optional<CartRow> open(CartKey key, String token, String currency) {
        var now = Instant.now();
        return cart(em.createNativeQuery(
                        "insert into cart as mine (id, token, customer_id, currency, created_at, expires_at)"
                                + " values (:id, :token, cast(:customer as uuid), :currency, :now, :expires)"
                                + (key.customerId() == null ? " on conflict (token)" : " on conflict (customer_id)")
                                + " do update set expires_at = excluded.expires_at"
                                + " where mine.customer_id is not distinct from excluded.customer_id"
                                + " returning id, token, customer_id, currency, expires_at")
                .setParameter("id", Ids.next())
                .setParameter("token", token)
                .setParameter(
                        "customer",
                        key.customerId() == null ? null : key.customerId().toString())
                .setParameter("currency", currency)
                .setParameter("now", Timestamp.from(now))
                .setParameter("expires", Timestamp.from(now.plus(LIFE))));
    }

    /** From now on the cart lives another seven days, in this currency. */
    void keep(UUID cart, String currency) {
        em.createNativeQuery("update cart set expires_at = :expires, currency = :currency where id = :cart")
                .setParameter("currency", currency)
                .setParameter("expires", Timestamp.from(Instant.now().plus(LIFE)))
                .setParameter("cart", cart)
                .executeUpdate();
    }

    /** The lines by age, the coupons in the order in which they were given. One statement. */
    Held held(UUID cart) {
        return held(rows(em.createNativeQuery(HELD.formatted(":cart")).setParameter("cart", cart)));
    }

    /** A guest's cart, and with it what it holds. One statement. */
    Optional<Filled> filled(String token) {
        var rows = rows(em.createNativeQuery("select held.*, mine.* from (" + CART
                        + "token = :token) mine left join lateral (" + HELD.formatted("mine.id") + ") held on true")
                .setParameter("token", token));
        return rows.stream().findFirst().map(row -> new Filled(cart(row, 4), held(rows)));
    }

    private static Held held(List<Object[]> rows) {
        var lines = new ArrayList<LineRow>();
        var codes = new ArrayList<String>();
        for (var row : rows) {
            if (row[0] != null) {
                lines.add(new LineRow((UUID) row[0], (UUID) row[1], ((Number) row[2]).intValue()));
            } else if (row[3] != null) {
                codes.add((String) row[3]);
            }
        }
        return new Held(lines, codes);
    }

    /** Answers false if the line would hold more than it may. */
    boolean add(UUID cart, LineRow line) {
        return em.createNativeQuery("insert into cart_line as l (id, cart_id, variant_id, quantity)"
                                + " values (:id, :cart, :variant, :n) on conflict (cart_id, variant_id)"
                                + " do update set quantity = l.quantity + excluded.quantity"
                                + " where l.quantity + excluded.quantity <= 9999")
                        .setParameter("id", line.id())
                        .setParameter("cart", cart)
                        .setParameter("variant", line.variantId())
                        .setParameter("n", line.quantity())
                        .executeUpdate()
                == 1;
    }

    boolean change(UUID cart, UUID line, int quantity) {
        return em.createNativeQuery("update cart_line set quantity = :n where id = :line and cart_id = :cart")
                        .setParameter("n", quantity)
                        .setParameter("line", line)
                        .setParameter("cart", cart)
                        .executeUpdate()
                == 1;
    }

    boolean remove(UUID cart, UUID line) {
        return em.createNativeQuery("delete from cart_line where id = :line and cart_id = :cart")
                        .setParameter("line", line)
                        .setParameter("cart", cart)
                        .executeUpdate()
                == 1;
    }

    /** These lines leave the cart, and all its coupons. One statement. */
    void empty(UUID cart, Collection<UUID> variants) {
        em.createNativeQuery("with spent as (delete from cart_coupon where cart_id = :cart)"
                        + " delete from cart_line where cart_id = :cart and variant_id = any(cast(:ids as uuid[]))")
                .setParameter("cart", cart)
                .setParameter("ids", variants.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}")))
                .executeUpdate();
    }

    /** Moves a guest's lines into a customer's cart, adding to what is there, and ends the guest's cart. */
    void merge(UUID guest, UUID customer) {
        em.createNativeQuery("insert into cart_line as l (id, cart_id, variant_id, quantity)"
                        + " select gen_random_uuid(), :customer, g.variant_id, g.quantity from cart_line g where g.cart_id = :guest"
                        + " on conflict (cart_id, variant_id)"
                        + " do update set quantity = least(9999, l.quantity + excluded.quantity)")
                .setParameter("customer", customer)
                .setParameter("guest", guest)
                .executeUpdate();
        em.createNativeQuery("insert into cart_coupon (cart_id, code) select :customer, code from cart_coupon"
                        + " where cart_id = :guest on conflict do nothing")
                .setParameter("customer", customer)
                .setParameter("guest", guest)
                .executeUpdate();
        em.createNativeQuery("delete from cart where id = :guest")
                .setParameter("guest", guest)
                .executeUpdate();
    }

    int removeExpired(int limit) {
        return em.createNativeQuery(
                        "delete from cart where id in (select id from cart where expires_at < now() limit :limit"
                                + " for update skip locked)")
                .setParameter("limit", limit)
                .executeUpdate();
    }

    private static Optional<CartRow> cart(Query query) {
        return rows(query).stream().findFirst().map(row -> cart(row, 0));
    }

    private static CartRow cart(Object[] r, int from) {
        return new CartRow(
                (UUID) r[from], (String) r[from + 1], (@Nullable UUID) r[from + 2], (String) r[from + 3], (Instant)
                        r[from + 4]);
    }

    @SuppressWarnings("unchecked")
    private static List<Object[]> rows(Query query) {
        return query.getResultList();
    }
}
