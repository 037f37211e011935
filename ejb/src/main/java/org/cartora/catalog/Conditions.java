package org.cartora.catalog;

import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cartora.shared.Json;

/** The WHERE of a product list ({@code product p}) with its parameters. */
final class Conditions {

    private final List<String> parts = new ArrayList<>();
    private final Map<String, Object> parameters = new LinkedHashMap<>();

    /** What shoppers see of the filter; the categories are the wanted one and all below it, or empty for all. */
    static Conditions published(ProductFilter filter, Collection<UUID> categories) {
        var conditions = new Conditions();
        conditions.and("p.status = 'PUBLISHED'");
        conditions.within(categories);
        if (filter.seller() != null) {
            conditions.and("p.seller_id = :seller").set("seller", filter.seller());
        }
        if (filter.tag() != null) {
            conditions.and("p.tags @> cast(:tag as jsonb)").set("tag", Json.write(List.of(filter.tag())));
        }
        if (filter.minPrice() != null) {
            conditions.and("p.price_from >= :minPrice").set("minPrice", filter.minPrice());
        }
        if (filter.maxPrice() != null) {
            conditions.and("p.price_from <= :maxPrice").set("maxPrice", filter.maxPrice());
        }
        if (filter.inStock() != null) {
            conditions.and("p.in_stock = :inStock").set("inStock", filter.inStock());
        }
        if (filter.text() != null) {
            conditions.matching(filter.text());
        }
        return conditions;
    }

    Conditions and(String condition) {
        parts.add(condition);
        return this;
    }

    Conditions set(String name, Object value) {
        parameters.put(name, value);
        return this;
    }

    /** Every word of the text begins a word of the product, or it is the SKU of one; a text without words matches nothing. */
    void matching(String text) {
        var words = SearchWords.of(text);
        if (words.isEmpty()) {
            and("false");
        } else {
            and(SearchWords.MATCH).set("words", words.prefixes()).set("sku", text.strip());
        }
    }

    void within(Collection<UUID> categories) {
        if (categories.size() == 1) {
            and("p.category_id = :category")
                    .set("category", categories.iterator().next());
        } else if (!categories.isEmpty()) {
            and("p.category_id = any(cast(:categories as uuid[]))")
                    .set(
                            "categories",
                            categories.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}")));
        }
    }

    void like(String expression, String text) {
        and(expression.formatted(":text"))
                .set("text", "%" + text.toLowerCase(Locale.ROOT).replaceAll("([%_\\\\])", "\\\\$1") + "%");
    }

    String sql() {
        return parts.isEmpty() ? "" : parts.stream().collect(Collectors.joining(" and ", " where ", ""));
    }

    Query bind(Query query) {
        parameters.forEach(query::setParameter);
        return query;
    }
}
