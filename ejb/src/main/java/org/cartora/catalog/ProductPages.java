package org.cartora.catalog;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.cartora.inventory.Availability;
import org.cartora.inventory.Inventory;
import org.cartora.pricing.Market;
import org.cartora.pricing.Pricing;
import org.cartora.promotion.Tag;
import org.cartora.shared.Ids;
import org.cartora.shared.Json;
import org.jspecify.annotations.Nullable;

/** Products whole: their rows, their variants, the prices and what is available, one statement each. */
@Dependent
class ProductPages {

    private static final UUID FIRST = new UUID(0, 0);
    private static final TypeReference<List<String>> TEXTS = new TypeReference<>() {};
    private static final TypeReference<Map<String, Object>> ATTRIBUTES = new TypeReference<>() {};

    private static final String ROW = ProductLists.SUMMARY
            + "p.description, p.status, cast(p.gallery as text), p.view_count, cast(p.tags as text),"
            + " cast(p.attributes as text), cast(p.options as text), p.version, p.created_at, p.changed_at, p.tax_class, p.gift_card"
            + " from product p where ";

    @PersistenceContext(unitName = "cartora")
    EntityManager em;

    @Inject
    VariantLists variants;

    @Inject
    Tagging tagging;

    @EJB
    Pricing pricing;

    @EJB
    Inventory inventory;

    @Inject
    Market market;

    /** By id or slug, in any status, at its list prices. */
    Optional<ProductView> find(String idOrSlug, Forest forest) {
        return views(one(idOrSlug), forest).stream().findFirst();
    }

    /** By id or slug, in any status, at what its price tags say. */
    Optional<ProductView> find(String idOrSlug, Shelf shelf) {
        return ProductLists.rows(one(idOrSlug)).stream().findFirst().map(row -> {
            var views =
                    variants(List.of(id(row)), ids -> tagging.variants(row, ids, shelf, Boolean.TRUE.equals(row[23])));
            return view(row, views, shelf.forest());
        });
    }

    private Query one(String idOrSlug) {
        var id = Ids.parse(idOrSlug);
        return em.createNativeQuery(ROW + (id.isPresent() ? "p.id = :key" : "p.slug = :key"))
                .setParameter("key", id.isPresent() ? id.get() : idOrSlug);
    }

    List<ProductView> bySlug(Collection<String> slugs, Forest forest) {
        var query = em.createNativeQuery(
                        ROW + "p.slug = any(string_to_array(:slugs, chr(31))) and p.status <> 'ARCHIVED'")
                .setParameter("slugs", String.join("\u001f", slugs));
        return views(query, forest);
    }

    List<ProductView> after(@Nullable UUID last, int limit, Forest forest) {
        var query = em.createNativeQuery(ROW + "p.id > :last and p.status <> 'ARCHIVED' order by p.id")
                .setParameter("last", last == null ? FIRST : last)
                .setMaxResults(limit);
        return views(query, forest);
    }

    long count() {
        return ((Number) em.createNativeQuery("select count(*) from product where status <> 'ARCHIVED'")
                        .getSingleResult())
                .longValue();
    }

    private List<ProductView> views(Query query, Forest forest) {
        var rows = ProductLists.rows(query);
        var variantsOf = variants(rows.stream().map(ProductPages::id).toList(), this::listed);
        return rows.stream().map(row -> view(row, variantsOf, forest)).toList();
    }

    private static ProductView view(Object[] row, Map<UUID, List<VariantView>> variantsOf, Forest forest) {
        var id = id(row);
        var its = variantsOf.getOrDefault(id, List.of()).stream()
                .map(variant -> Boolean.TRUE.equals(row[23]) ? variant.alwaysThere() : variant)
                .toList();
        var cheapest = its.stream()
                .filter(variant -> variant.price() != null)
                .min(Comparator.comparing(variant -> Objects.requireNonNull(variant.price())))
                .orElse(null);
        var category = (UUID) Objects.requireNonNull(row[10]);
        var seller = row[11];
        return new ProductView(
                id,
                text(row[1]),
                text(row[2]),
                text(row[12]),
                ProductStatus.valueOf(text(row[13])).word(),
                ProductLists.picture((UUID) row[3]),
                gallery(row[14]),
                cheapest == null ? null : cheapest.price(),
                cheapest == null ? null : cheapest.compareAtPrice(),
                cheapest == null ? null : cheapest.lowestPriceBefore(),
                cheapest == null ? null : cheapest.saleEndsAt(),
                Boolean.TRUE.equals(row[7]),
                (BigDecimal) row[8],
                number(row[9]).intValue(),
                number(row[15]).longValue(),
                seller == null ? null : seller.toString(),
                Json.read(text(row[16]), TEXTS),
                Json.read(text(row[17]), ATTRIBUTES),
                Json.read(text(row[18]), TEXTS),
                its,
                forest.ref(category),
                forest.path(category),
                text(row[22]),
                Boolean.TRUE.equals(row[23]),
                number(row[19]).longValue(),
                ProductLists.instant(row[20]),
                ProductLists.instant(row[21]));
    }

    /** What the list of today says. */
    private Map<UUID, Tag> listed(List<UUID> ids) {
        var tags = new HashMap<UUID, Tag>();
        pricing.prices(ids, market.currency())
                .forEach((id, price) -> tags.put(id, new Tag(price.unit(), price.compareAt(), null, null)));
        return tags;
    }

    private Map<UUID, List<VariantView>> variants(List<UUID> products, Function<List<UUID>, Map<UUID, Tag>> priced) {
        var rows = variants.of(products);
        var ids = rows.values().stream()
                .flatMap(List::stream)
                .map(VariantLists.Row::id)
                .toList();
        var tags = priced.apply(ids);
        var available = inventory.available(ids);
        var found = new HashMap<UUID, List<VariantView>>();
        rows.forEach((product, its) -> found.put(
                product,
                its.stream()
                        .map(row -> view(row, tags.get(row.id()), available.getOrDefault(row.id(), Availability.NONE)))
                        .toList()));
        return found;
    }

    private static VariantView view(VariantLists.Row row, @Nullable Tag tag, Availability available) {
        return new VariantView(
                row.id(),
                row.sku(),
                row.options(),
                tag == null ? null : tag.price(),
                tag == null ? null : tag.former(),
                tag == null ? null : tag.lowestBefore(),
                tag == null ? null : tag.endsAt(),
                available.units(),
                available.beyond(),
                row.weight(),
                ProductLists.picture(row.image()));
    }

    private static List<String> gallery(@Nullable Object json) {
        return Json.read(text(json), TEXTS).stream()
                .map(media -> "/api/media/" + media)
                .toList();
    }

    private static UUID id(Object[] row) {
        return (UUID) Objects.requireNonNull(row[0]);
    }

    private static String text(@Nullable Object value) {
        return String.valueOf(value);
    }

    private static Number number(@Nullable Object value) {
        return (Number) Objects.requireNonNull(value);
    }
}
