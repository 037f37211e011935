package org.cartora.interchange;

import static org.cartora.interchange.Table.IMAGE;
import static org.cartora.interchange.Table.OPTION_NAMES;
import static org.cartora.interchange.Table.OPTION_VALUES;
import static org.cartora.interchange.Table.VARIANT_COMPARE_AT;
import static org.cartora.interchange.Table.VARIANT_GRAMS;
import static org.cartora.interchange.Table.VARIANT_IMAGE;
import static org.cartora.interchange.Table.VARIANT_PRICE;
import static org.cartora.interchange.Table.VARIANT_QUANTITY;
import static org.cartora.interchange.Table.VARIANT_SKU;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.cartora.catalog.DescribeVariant;
import org.cartora.interchange.ProductReading.Before;
import org.cartora.shared.Money;
import org.jspecify.annotations.Nullable;

/** The variants of a product: those that are there, and over them what the rows say. */
final class VariantReading {

    private static final int MOST_UNITS = 1_000_000;
    private static final int MOST_GRAMS = 10_000_000;

    private final Map<String, DescribeVariant> variants = new LinkedHashMap<>();
    private final Map<String, SheetRow> rows = new HashMap<>();
    private final Map<String, Integer> counted = new HashMap<>();
    private final List<String> options;
    private final String currency;
    private final Findings findings;

    private VariantReading(Before before, List<String> options, String currency, Findings findings) {
        before.variants().forEach(variant -> variants.put(variant.sku(), variant));
        this.options = options;
        this.currency = currency;
        this.findings = findings;
    }

    static VariantReading of(
            SheetEntry entry, Before before, List<String> options, String currency, Findings findings) {
        var reading = new VariantReading(before, options, currency, findings);
        entry.rows().stream().filter(VariantReading::isVariant).forEach(reading::take);
        return reading;
    }

    /** The names in the first row; a product that comes in one form only has Shopify's "Title" of the value "Default Title". */
    static List<String> optionNames(SheetRow first, Before before) {
        var names = OPTION_NAMES.stream()
                .filter(column -> !first.isBlank(column))
                .map(first::raw)
                .toList();
        if (names.equals(List.of("Title"))
                && List.of("", "Default Title").contains(first.text(OPTION_VALUES.getFirst()))) {
            return List.of();
        }
        return names.isEmpty() ? before.options() : names;
    }

    List<DescribeVariant> all() {
        return List.copyOf(variants.values());
    }

    Map<String, Integer> counted() {
        return Map.copyOf(counted);
    }

    /** The row that speaks of a variant; none of one that the file does not name. */
    Optional<SheetRow> row(String sku) {
        return Optional.ofNullable(rows.get(sku));
    }

    Optional<SheetRow> row(int index) {
        return variants.keySet().stream().skip(index).findFirst().flatMap(this::row);
    }

    /** A row without any of these only adds a picture. */
    private static boolean isVariant(SheetRow row) {
        return Stream.concat(Stream.of(VARIANT_SKU, VARIANT_PRICE), OPTION_VALUES.stream())
                        .anyMatch(column -> !row.isBlank(column))
                || row.isBlank(IMAGE) && (!row.isBlank(VARIANT_QUANTITY) || !row.isBlank(VARIANT_GRAMS));
    }

    private void take(SheetRow row) {
        var sku = sku(row);
        if (sku.isEmpty()) {
            return;
        }
        var now = variants.get(sku);
        var price = Cells.charged(row, VARIANT_PRICE, currency, findings).orElse(now == null ? null : now.price());
        if (price == null && !row.isBlank(VARIANT_PRICE)) {
            return;
        }
        if (price == null) {
            findings.add(row.error(VARIANT_PRICE, "must not be blank: the variant is new"));
            return;
        }
        var units = Cells.units(row, VARIANT_QUANTITY, MOST_UNITS, findings);
        if (now != null) {
            units.ifPresent(some -> counted.put(sku, some));
        }
        rows.put(sku, row);
        variants.put(
                sku,
                new DescribeVariant(
                        sku,
                        options(row, now),
                        price,
                        compareAt(row, now),
                        now == null ? units.orElse(null) : null,
                        weight(row, now),
                        image(row, now)));
    }

    /** A variant that has none gets one from its product's handle and its options, the same in every order of rows. */
    private String sku(SheetRow row) {
        if (!row.isBlank(VARIANT_SKU)) {
            return row.text(VARIANT_SKU);
        }
        var made = new StringBuilder(row.text(Table.HANDLE));
        for (var i = 0; i < options.size(); i++) {
            made.append('-').append(row.text(OPTION_VALUES.get(i)));
        }
        var sku = made.toString().replaceAll("[^A-Za-z0-9]+", "-").replaceAll("^-|-$", "");
        if (sku.isEmpty() || sku.length() > 80) {
            findings.add(row.error(VARIANT_SKU, "must not be blank"));
            return "";
        }
        findings.add(row.warning(VARIANT_SKU, "is blank: the variant is known as " + sku));
        return sku;
    }

    private Map<String, String> options(SheetRow row, @Nullable DescribeVariant now) {
        var known = now == null || now.options() == null ? Map.<String, String>of() : now.options();
        var chosen = new LinkedHashMap<String, String>();
        for (var i = 0; i < options.size(); i++) {
            var name = options.get(i);
            var column = OPTION_VALUES.get(i);
            var choice = row.isBlank(column) ? known.get(name) : row.raw(column);
            if (choice == null) {
                findings.add(row.error(column, "must not be blank: it says which " + name + " the variant is"));
            } else {
                chosen.put(name, choice);
            }
        }
        return chosen;
    }

    private @Nullable Money compareAt(SheetRow row, @Nullable DescribeVariant now) {
        return row.has(VARIANT_COMPARE_AT)
                ? Cells.price(row, VARIANT_COMPARE_AT, currency, findings).orElse(null)
                : now == null ? null : now.compareAtPrice();
    }

    private @Nullable Integer weight(SheetRow row, @Nullable DescribeVariant now) {
        return Cells.units(row, VARIANT_GRAMS, MOST_GRAMS, findings).orElse(now == null ? null : now.weight());
    }

    private @Nullable UUID image(SheetRow row, @Nullable DescribeVariant now) {
        var before = now == null ? null : now.image();
        if (!row.has(VARIANT_IMAGE)) {
            return before;
        }
        return row.isBlank(VARIANT_IMAGE)
                ? null
                : Pictures.own(row, VARIANT_IMAGE, findings).orElse(before);
    }
}
