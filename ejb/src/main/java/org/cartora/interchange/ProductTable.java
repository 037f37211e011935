package org.cartora.interchange;

import static org.cartora.interchange.Table.OPTION_NAMES;
import static org.cartora.interchange.Table.OPTION_VALUES;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cartora.catalog.ProductView;
import org.cartora.catalog.VariantView;
import org.cartora.shared.Json;
import org.cartora.shared.Money;
import org.jspecify.annotations.Nullable;

/** A product as rows of Shopify's table: one for each variant, more if there are more pictures. */
final class ProductTable {

    private ProductTable() {}

    /** The units are those on hand at the main location, by SKU. */
    static List<List<String>> rows(ProductView product, Map<String, Integer> units) {
        var table = Table.of(Kind.PRODUCTS);
        var rows = new ArrayList<List<String>>();
        var count = Math.max(
                1, Math.max(product.variants().size(), product.gallery().size()));
        for (var i = 0; i < count; i++) {
            var line = new TableLine().put(Table.HANDLE, product.slug());
            if (i == 0) {
                head(line, product);
            }
            if (i < product.variants().size()) {
                variant(line, product, product.variants().get(i), units);
            }
            if (i < product.gallery().size()) {
                line.put(Table.IMAGE, product.gallery().get(i)).put(Table.IMAGE_POSITION, i + 1);
            }
            rows.add(line.of(table));
        }
        return rows;
    }

    private static void head(TableLine line, ProductView product) {
        var published = product.status().equals("published");
        var others = new TreeMap<>(product.attributes());
        ProductFields.NAMED.forEach((name, column) -> {
            if (others.get(name) instanceof String text && !text.isBlank()) {
                line.put(column, text);
                others.remove(name);
            }
        });
        line.put(Table.TITLE, product.title())
                .put(Table.BODY, Markup.toHtml(product.description()))
                .put(Table.TAGS, Tags.join(product.tags()))
                .put(Table.PUBLISHED, published ? "TRUE" : "FALSE")
                .put(Table.STATUS, published ? "active" : "draft")
                .put(Table.CATEGORY, product.category().slug())
                .put(Table.ATTRIBUTES, others.isEmpty() ? "" : Json.write(others))
                .put(Table.TAX_CLASS, product.taxClass())
                .put(Table.SELLER, product.seller());
        for (var i = 0; i < product.options().size(); i++) {
            line.put(OPTION_NAMES.get(i), product.options().get(i));
        }
        if (product.options().isEmpty() && product.variants().size() == 1) {
            line.put(OPTION_NAMES.getFirst(), "Title").put(OPTION_VALUES.getFirst(), "Default Title");
        }
    }

    private static void variant(TableLine line, ProductView product, VariantView variant, Map<String, Integer> units) {
        for (var i = 0; i < product.options().size(); i++) {
            line.put(
                    OPTION_VALUES.get(i),
                    variant.options().get(product.options().get(i)));
        }
        line.put(Table.VARIANT_SKU, variant.sku())
                .put(Table.VARIANT_GRAMS, variant.weight())
                .put(Table.VARIANT_PRICE, amount(variant.price()))
                .put(Table.VARIANT_COMPARE_AT, amount(variant.compareAtPrice()))
                .put(Table.VARIANT_QUANTITY, units.get(variant.sku()))
                .put(Table.VARIANT_IMAGE, variant.image());
    }

    private static @Nullable String amount(@Nullable Money money) {
        return money == null ? null : money.amount().toPlainString();
    }
}
