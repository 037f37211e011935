package org.cartora.interchange;

import static org.cartora.interchange.Table.ATTRIBUTES;
import static org.cartora.interchange.Table.BODY;
import static org.cartora.interchange.Table.CATEGORY;
import static org.cartora.interchange.Table.IMAGE;
import static org.cartora.interchange.Table.IMAGE_POSITION;
import static org.cartora.interchange.Table.PRODUCT_CATEGORY;
import static org.cartora.interchange.Table.PUBLISHED;
import static org.cartora.interchange.Table.SELLER;
import static org.cartora.interchange.Table.STATUS;
import static org.cartora.interchange.Table.TAGS;
import static org.cartora.interchange.Table.TAX_CLASS;
import static org.cartora.interchange.Table.TYPE;
import static org.cartora.interchange.Table.VENDOR;

import com.fasterxml.jackson.core.type.TypeReference;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.cartora.interchange.ProductReading.Before;
import org.cartora.interchange.ProductReading.Shelf;
import org.cartora.shared.Ids;
import org.cartora.shared.Json;
import org.jspecify.annotations.Nullable;

/** What stands in the first row of a product: all but its variants. */
final class ProductFields {

    /** Vendor and type are attributes here. */
    static final Map<String, Column> NAMED = Map.of("vendor", VENDOR, "type", TYPE);

    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

    private final SheetRow row;
    private final Before before;
    private final Findings findings;

    ProductFields(SheetRow row, Before before, Findings findings) {
        this.row = row;
        this.before = before;
        this.findings = findings;
    }

    String text(Column column, String now) {
        return row.has(column) ? row.text(column) : now;
    }

    String description() {
        return row.has(BODY) ? Markup.toText(row.raw(BODY)) : before.description();
    }

    List<String> tags() {
        return row.has(TAGS) ? Tags.split(row.raw(TAGS)) : before.tags();
    }

    String status() {
        var published = Cells.flag(row, PUBLISHED, findings);
        return switch (row.text(STATUS).toLowerCase(Locale.ROOT)) {
            case "active", "published" -> published.orElse(true) ? "published" : "draft";
            case "draft", "unlisted" -> "draft";
            case "archived" -> {
                findings.add(row.warning(STATUS, "is taken over as a draft"));
                yield "draft";
            }
            case "" -> published.map(shown -> shown ? "published" : "draft").orElse(before.status());
            default -> {
                findings.add(row.error(STATUS, "must be active, draft or archived"));
                yield before.status();
            }
        };
    }

    Map<String, Object> attributes() {
        var attributes = new HashMap<>(before.attributes());
        if (row.has(ATTRIBUTES)) {
            attributes.keySet().retainAll(NAMED.keySet());
            attributes.putAll(object());
        }
        NAMED.forEach((name, column) -> {
            if (!row.isBlank(column)) {
                attributes.put(name, row.raw(column));
            } else if (row.has(column) && !object().containsKey(name)) {
                attributes.remove(name);
            }
        });
        return attributes;
    }

    private Map<String, Object> object() {
        if (row.isBlank(ATTRIBUTES)) {
            return Map.of();
        }
        try {
            return Json.read(row.raw(ATTRIBUTES), OBJECT);
        } catch (IllegalStateException e) {
            findings.add(row.error(ATTRIBUTES, "must be a JSON object, for example {\"brand\":\"Terrala\"}"));
            return Map.of();
        }
    }

    /** Named by its own column, or, for a new product, by one of Shopify's as far as a category here is called so. */
    String category(@Nullable String now, Shelf shelf) {
        if (!row.isBlank(CATEGORY)) {
            var named = shelf.category(row.text(CATEGORY));
            if (named.isEmpty()) {
                findings.add(row.error(CATEGORY, "is not a category of this shop"));
            }
            return named.map(found -> found.slug()).orElse("");
        }
        if (now != null) {
            return now;
        }
        var path = row.text(PRODUCT_CATEGORY);
        var found = shelf.category(path.substring(path.lastIndexOf('>') + 1).strip())
                .or(() -> shelf.category(row.text(TYPE)))
                .map(category -> category.slug());
        var fallback = shelf.fallback();
        if (found.isEmpty() && fallback == null) {
            var column = row.isBlank(PRODUCT_CATEGORY) ? row.isBlank(TYPE) ? CATEGORY : TYPE : PRODUCT_CATEGORY;
            findings.add(row.error(
                    column,
                    "is not a category of this shop: name one in the column Category, or one for all such products with"
                            + " the import"));
        }
        return found.orElse(fallback == null ? "" : fallback);
    }

    String taxClass(Shelf shelf) {
        var named = row.text(TAX_CLASS).toLowerCase(Locale.ROOT);
        if (named.isEmpty() || named.equals(before.taxClass())) {
            return before.taxClass();
        }
        var known = shelf.taxClasses();
        if (!known.contains(named)) {
            findings.add(row.error(TAX_CLASS, "must be one of " + String.join(", ", known)));
        }
        return named;
    }

    /** A blank cell is the shop itself; a file without the column changes nothing. */
    @Nullable
    UUID seller() {
        if (!row.has(SELLER)) {
            return before.sellerId();
        }
        if (row.isBlank(SELLER)) {
            return null;
        }
        var seller = Ids.parse(row.text(SELLER));
        if (seller.isEmpty()) {
            findings.add(row.error(SELLER, "must be the id of somebody who is known here"));
        }
        return seller.orElse(before.sellerId());
    }

    /** In the order of the rows, or of their positions; those of other places are left aside, and then what is there stays. */
    List<UUID> pictures(SheetEntry entry) {
        if (!row.has(IMAGE)) {
            return before.media();
        }
        var found = new ArrayList<Placed>();
        for (var one : entry.rows()) {
            var position = Cells.units(one, IMAGE_POSITION, 10_000, findings).orElse(found.size() + 1);
            Pictures.own(one, IMAGE, findings).ifPresent(id -> found.add(new Placed(position, id)));
        }
        var named = entry.rows().stream().anyMatch(one -> !one.isBlank(IMAGE));
        return named && found.isEmpty()
                ? before.media()
                : found.stream()
                        .sorted(Comparator.comparingInt(Placed::position))
                        .map(Placed::picture)
                        .distinct()
                        .toList();
    }

    private record Placed(int position, UUID picture) {}
}
