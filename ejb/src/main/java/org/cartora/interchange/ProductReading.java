package org.cartora.interchange;

import static org.cartora.interchange.Table.HANDLE;
import static org.cartora.interchange.Table.TITLE;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.UUID;
import org.cartora.catalog.CategoryRef;
import org.cartora.catalog.DescribeProduct;
import org.cartora.catalog.ProductView;
import org.cartora.pricing.TaxTable;
import org.jspecify.annotations.Nullable;

/**
 * What the rows of one product ask for. They are laid over what the product is now: a column that the file has not changes
 * nothing, and variants that the file does not name stay.
 */
final class ProductReading {

    /** What a reading has to know of the shop. */
    interface Shelf {

        String currency();

        /** By id, slug or name. */
        Optional<CategoryRef> category(String key);

        /** For new products that name none. */
        @Nullable
        String fallback();

        SortedSet<String> taxClasses();
    }

    private final SheetEntry entry;
    private final @Nullable ProductView now;
    private final @Nullable DescribeProduct wish;
    private final VariantReading variants;
    private final Findings findings;
    private final Places places;

    private ProductReading(
            SheetEntry entry,
            @Nullable ProductView now,
            @Nullable DescribeProduct wish,
            VariantReading variants,
            Findings findings) {
        this.entry = entry;
        this.now = now;
        this.wish = wish;
        this.variants = variants;
        this.findings = findings;
        this.places = new Places(entry, variants);
    }

    static ProductReading of(SheetEntry entry, @Nullable ProductView now, Shelf shelf) {
        var findings = new Findings(entry.findings());
        var first = entry.first();
        if (first.isBlank(HANDLE)) {
            findings.add(first.error(HANDLE, "must not be blank: it says which product the row belongs to"));
        }
        var before = now == null ? Before.NOTHING : Before.of(now.described());
        var options = VariantReading.optionNames(first, before);
        var variants = VariantReading.of(entry, before, options, shelf.currency(), findings);
        var fields = new ProductFields(first, before, findings);
        var category = fields.category(now == null ? null : now.category().slug(), shelf);
        var wish = new DescribeProduct(
                fields.text(TITLE, before.title()),
                now == null ? first.text(HANDLE) : now.slug(),
                fields.description(),
                category,
                fields.tags(),
                fields.status(),
                fields.attributes(),
                options,
                variants.all(),
                fields.pictures(entry),
                fields.taxClass(shelf),
                now == null ? null : now.giftCard(),
                fields.seller());
        return new ProductReading(entry, now, findings.isWrong() ? null : wish, variants, findings);
    }

    SheetEntry entry() {
        return entry;
    }

    Optional<ProductView> now() {
        return Optional.ofNullable(now);
    }

    /** What the product shall be; nothing if the rows cannot be understood. */
    Optional<DescribeProduct> wish() {
        return Optional.ofNullable(wish);
    }

    /** Whether the product is described so already; what was counted of it is another matter. */
    boolean isSo() {
        return now != null && now.described().equals(wish);
    }

    /** What was counted of variants that are there already, by SKU. */
    Map<String, Integer> counted() {
        return variants.counted();
    }

    List<Finding> findings() {
        return findings.all();
    }

    Places places() {
        return places;
    }

    /** The product as it is, or nothing of one that is not there yet. */
    record Before(
            String title,
            String description,
            List<String> tags,
            String status,
            Map<String, Object> attributes,
            List<String> options,
            List<org.cartora.catalog.DescribeVariant> variants,
            List<UUID> media,
            String taxClass,
            @Nullable UUID sellerId) {

        static final Before NOTHING = new Before(
                "", "", List.of(), "draft", Map.of(), List.of(), List.of(), List.of(), TaxTable.STANDARD, null);

        static Before of(DescribeProduct product) {
            return new Before(
                    product.title(),
                    or(product.description(), ""),
                    or(product.tags(), List.of()),
                    or(product.status(), "draft"),
                    new HashMap<>(or(product.attributes(), Map.of())),
                    or(product.options(), List.of()),
                    or(product.variants(), List.of()),
                    or(product.media(), List.of()),
                    or(product.taxClass(), TaxTable.STANDARD),
                    product.sellerId());
        }

        private static <T> T or(@Nullable T given, T otherwise) {
            return given == null ? otherwise : given;
        }
    }
}
