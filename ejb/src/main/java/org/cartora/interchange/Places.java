package org.cartora.interchange;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.cartora.shared.Detail;

/** Where in the file a field of a product stands, so that what the shop says of a field is said of a cell. */
final class Places {

    private static final Pattern VARIANT = Pattern.compile("variants\\[(\\d+)]\\.?(\\w*).*");
    private static final Map<String, Column> OF_PRODUCT = Map.ofEntries(
            Map.entry("title", Table.TITLE),
            Map.entry("slug", Table.HANDLE),
            Map.entry("description", Table.BODY),
            Map.entry("category", Table.CATEGORY),
            Map.entry("tags", Table.TAGS),
            Map.entry("status", Table.STATUS),
            Map.entry("attributes", Table.ATTRIBUTES),
            Map.entry("options", Table.OPTION_NAMES.getFirst()),
            Map.entry("media", Table.IMAGE),
            Map.entry("variants", Table.VARIANT_SKU),
            Map.entry("seller_id", Table.SELLER));
    private static final Map<String, Column> OF_VARIANT = Map.of(
            "sku", Table.VARIANT_SKU,
            "price", Table.VARIANT_PRICE,
            "compare_at_price", Table.VARIANT_COMPARE_AT,
            "compareAtPrice", Table.VARIANT_COMPARE_AT,
            "stock", Table.VARIANT_QUANTITY,
            "on_hand", Table.VARIANT_QUANTITY,
            "weight", Table.VARIANT_GRAMS,
            "options", Table.OPTION_VALUES.getFirst(),
            "image", Table.VARIANT_IMAGE);

    private final SheetEntry entry;
    private final VariantReading variants;

    Places(SheetEntry entry, VariantReading variants) {
        this.entry = entry;
        this.variants = variants;
    }

    List<Finding> errors(List<Detail> details) {
        return details.stream().map(this::error).toList();
    }

    private Finding error(Detail detail) {
        var field = detail.field();
        var variant = VARIANT.matcher(field);
        if (variant.matches()) {
            var row = variants.row(Integer.parseInt(variant.group(1))).orElse(entry.first());
            return at(row, Optional.ofNullable(OF_VARIANT.get(variant.group(2))), detail);
        }
        var ofSku = variants.row(field);
        if (ofSku.isPresent()) {
            return ofSku.get().error(Table.VARIANT_QUANTITY, detail.message());
        }
        var name = field.split("[.\\[]", 2)[0];
        return at(entry.first(), Optional.ofNullable(OF_PRODUCT.get(name)), detail);
    }

    private static Finding at(SheetRow row, Optional<Column> column, Detail detail) {
        return column.map(known -> row.error(known, detail.message()))
                .orElseGet(() -> Finding.error(row.line(), null, null, detail.field() + " " + detail.message()));
    }
}
