package org.cartora.catalog;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cartora.pricing.TaxTable;
import org.cartora.shared.Json;
import org.jspecify.annotations.Nullable;

/** Variants, read straight into records. */
@Dependent
class VariantLists {

    /** A variant as its own row says. */
    record Row(
            UUID id,
            String sku,
            Map<String, String> options,
            @Nullable UUID image,
            int weight) {}

    private static final int RECKONED = 10;

    @PersistenceContext(unitName = "cartora")
    EntityManager em;

    /** By product, in the order in which they are shown. */
    Map<UUID, List<Row>> of(Collection<UUID> products) {
        if (products.isEmpty()) {
            return Map.of();
        }
        var query = em.createNativeQuery(
                        "select id, sku, cast(options as text), image, weight, product_id from product_variant"
                                + " where product_id = any(cast(:ids as uuid[])) order by product_id, position")
                .setParameter("ids", array(products));
        return ProductLists.rows(query).stream()
                .collect(Collectors.groupingBy(
                        row -> (UUID) row[5], Collectors.mapping(VariantLists::row, Collectors.toList())));
    }

    private static Row row(Object[] row) {
        return new Row((UUID) row[0], (String) row[1], options(row[2]), (UUID) row[3], (Integer) row[4]);
    }

    Map<String, UUID> bySku(Collection<String> skus) {
        var query = em.createNativeQuery(
                        "select sku, id from product_variant where sku = any(string_to_array(:skus, chr(31)))")
                .setParameter("skus", String.join("\u001f", skus));
        return ProductLists.rows(query).stream()
                .collect(Collectors.toMap(row -> (String) row[0], row -> (UUID) row[1]));
    }

    SequencedMap<UUID, String> after(@Nullable String last, int limit) {
        var query = em.createNativeQuery(
                        "select v.id, v.sku from product_variant v join product p on p.id = v.product_id"
                                + " where v.id > cast(:last as uuid) and p.status <> 'ARCHIVED' order by v.id limit :limit")
                .setParameter("last", last == null ? new UUID(0, 0).toString() : last)
                .setParameter("limit", limit);
        var found = new LinkedHashMap<UUID, String>();
        ProductLists.rows(query).forEach(row -> found.put((UUID) row[0], (String) row[1]));
        return found;
    }

    long count() {
        return ((Number) em.createNativeQuery(
                                "select count(*) from product_variant v join product p on p.id = v.product_id"
                                        + " where p.status <> 'ARCHIVED'")
                        .getSingleResult())
                .longValue();
    }

    Optional<UUID> withSku(String sku) {
        @SuppressWarnings("unchecked")
        List<UUID> found = em.createNativeQuery("select id from product_variant where sku = :sku", UUID.class)
                .setParameter("sku", sku)
                .getResultList();
        return found.stream().findFirst();
    }

    Map<UUID, Sellable> sellables(Collection<UUID> ids, Forest forest) {
        var found = new HashMap<UUID, Sellable>();
        if (ids.isEmpty()) {
            return found;
        }
        var query = em.createNativeQuery(
                        "select v.id, p.id, p.slug, v.sku, p.title, cast(v.options as text),"
                                + " coalesce(v.image, p.image), p.category_id, p.seller_id, case when p.gift_card then '"
                                + TaxTable.VOUCHER
                                + "' else p.tax_class end, v.weight, p.status = 'PUBLISHED', p.gift_card"
                                + " from product_variant v join product p on p.id = v.product_id where v.id = any(cast(:ids as uuid[]))")
                .setParameter("ids", array(filled(ids)));
        for (var row : ProductLists.rows(query)) {
            found.put((UUID) row[0], sellable(row, forest));
        }
        return found;
    }

    private static Sellable sellable(Object[] row, Forest forest) {
        var category = (UUID) row[7];
        return new Sellable(
                (UUID) row[0],
                (UUID) row[1],
                (String) row[2],
                (String) row[3],
                (String) row[4],
                options(row[5]),
                ProductLists.picture((UUID) row[6]),
                category,
                forest.ref(category).name(),
                forest.path(category).stream().map(CategoryRef::id).collect(Collectors.toSet()),
                (UUID) row[8],
                (String) row[9],
                (Integer) row[10],
                (Boolean) row[11],
                (Boolean) row[12]);
    }

    /**
     * PostgreSQL reckons with ten where it does not know how many there are. For fewer it would find the plan that is good for
     * any too dear, and plan anew each time, which takes ten times as long as to read a variant; so some are named again.
     */
    private static Collection<UUID> filled(Collection<UUID> ids) {
        var filled = new ArrayList<>(ids);
        while (filled.size() < RECKONED) {
            filled.add(filled.getLast());
        }
        return filled;
    }

    private static String array(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}"));
    }

    private static Map<String, String> options(@Nullable Object json) {
        return Json.read(String.valueOf(json), ProductVariant.OPTIONS);
    }
}
