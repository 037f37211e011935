package org.cartora.catalog;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cartora.shared.Money;
import org.jspecify.annotations.Nullable;

/** The products for those who change them. */
@Dependent
class Products {

    @PersistenceContext(unitName = "cartora")
    EntityManager em;

    void add(Product product) {
        em.persist(product);
    }

    /** Locked until the transaction ends: changes of one product come one after the other. */
    Optional<Product> forChange(UUID id) {
        return Optional.ofNullable(em.find(Product.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** The SKUs among these that belong to another product. */
    List<String> taken(Collection<String> skus, UUID product) {
        @SuppressWarnings("unchecked")
        List<String> found = em.createNativeQuery(
                        "select sku from product_variant where sku in (:skus) and product_id <> :id")
                .setParameter("skus", skus.isEmpty() ? List.of("") : skus)
                .setParameter("id", product)
                .getResultList();
        return found;
    }

    boolean isSlugTaken(Slug slug) {
        return !em.createNativeQuery("select 1 from product where slug = :slug")
                .setParameter("slug", slug.value())
                .getResultList()
                .isEmpty();
    }

    /** The first of a slug, slug-2, slug-3 … that is free. */
    Slug free(Slug slug) {
        if (!isSlugTaken(slug)) {
            return slug;
        }
        @SuppressWarnings("unchecked")
        List<String> like = em.createNativeQuery("select slug from product where slug like :begin")
                .setParameter("begin", slug.value() + "-%")
                .getResultList();
        var number = 2;
        while (like.contains(slug.numbered(number).value())) {
            number++;
        }
        return slug.numbered(number);
    }

    /** The variants of the product that has this one. */
    Map<UUID, List<UUID>> siblings(UUID variant) {
        @SuppressWarnings("unchecked")
        List<Object[]> rows = em.createNativeQuery("select s.product_id, s.id from product_variant v"
                        + " join product_variant s on s.product_id = v.product_id where v.id = :variant")
                .setParameter("variant", variant)
                .getResultList();
        return rows.stream()
                .collect(Collectors.groupingBy(
                        row -> (UUID) row[0], Collectors.mapping(row -> (UUID) row[1], Collectors.toList())));
    }

    /** Answers whether that is news. */
    boolean setInStock(UUID product, boolean inStock) {
        return em.createNativeQuery(
                                "update product set in_stock = gift_card or :inStock where id = :id and in_stock <> (gift_card or :inStock)")
                        .setParameter("inStock", inStock)
                        .setParameter("id", product)
                        .executeUpdate()
                > 0;
    }

    /** Answers whether that is news. */
    boolean setPrice(UUID product, Money lowest, @Nullable BigDecimal compareAt) {
        return em.createNativeQuery(
                                "update product set price_from = :price, currency = :currency,"
                                        + " compare_at = cast(nullif(:compareAt, '') as numeric) where id = :id"
                                        + " and (price_from, compare_at) is distinct from (:price, cast(nullif(:compareAt, '') as numeric))")
                        .setParameter("price", lowest.amount())
                        .setParameter("currency", lowest.currency())
                        .setParameter("compareAt", compareAt == null ? "" : compareAt.toPlainString())
                        .setParameter("id", product)
                        .executeUpdate()
                > 0;
    }

    /** Everything is written, and nothing of it watched any longer: whoever changes many would wait longer for each. */
    void letGo() {
        em.flush();
        em.clear();
    }

    void flush() {
        em.flush();
    }
}
