package org.cartora.admin.catalog;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.cartora.catalog.DescribeVariant;
import org.cartora.catalog.VariantView;
import org.cartora.shared.Detail;
import org.cartora.shared.Money;
import org.jspecify.annotations.Nullable;

/** One variant on the form, as it is being typed. */
public class VariantRow implements Serializable {

    private static final long serialVersionUID = 1L;

    private final @Nullable UUID id;
    private final Map<String, String> options = new LinkedHashMap<>();
    private String sku = "";
    private @Nullable BigDecimal price;
    private @Nullable BigDecimal compareAt;
    private @Nullable Integer stock;
    private @Nullable Integer weight;

    private VariantRow(@Nullable UUID id) {
        this.id = id;
    }

    static VariantRow blank(List<String> options) {
        var row = new VariantRow(null);
        options.forEach(option -> row.options.put(option, ""));
        return row;
    }

    static VariantRow of(VariantView variant, List<String> options) {
        var row = new VariantRow(variant.id());
        options.forEach(option -> row.options.put(option, variant.options().getOrDefault(option, "")));
        row.sku = variant.sku();
        row.price = variant.price() == null ? null : variant.price().amount();
        row.compareAt = variant.compareAtPrice() == null
                ? null
                : variant.compareAtPrice().amount();
        row.weight = variant.weight();
        return row;
    }

    /** What has to be filled in before this can be saved. */
    Stream<Detail> missing(String name) {
        return Stream.of(
                        sku.isBlank() ? new Detail(name, "needs a SKU") : null,
                        price == null ? new Detail(name, "needs a price") : null)
                .flatMap(Stream::ofNullable);
    }

    DescribeVariant describe(String currency, @Nullable UUID image) {
        var gross = new Money(price == null ? BigDecimal.ZERO : price, currency);
        var before = compareAt == null ? null : new Money(compareAt, currency);
        return new DescribeVariant(
                sku.strip(),
                Map.copyOf(options),
                gross,
                before,
                isFresh() ? stock : null,
                weight == null ? 0 : weight,
                image);
    }

    void keepOnly(List<String> names) {
        options.keySet().retainAll(names);
        names.forEach(name -> options.putIfAbsent(name, ""));
    }

    /** Not stored yet: its SKU may still be chosen, and its first stock is received with it. */
    public boolean isFresh() {
        return id == null;
    }

    public @Nullable UUID getId() {
        return id;
    }

    public Map<String, String> getOptions() {
        return options;
    }

    public String getSku() {
        return sku;
    }

    public void setSku(@Nullable String sku) {
        this.sku = sku == null ? "" : sku;
    }

    public @Nullable BigDecimal getPrice() {
        return price;
    }

    public void setPrice(@Nullable BigDecimal price) {
        this.price = price;
    }

    public @Nullable BigDecimal getCompareAt() {
        return compareAt;
    }

    public void setCompareAt(@Nullable BigDecimal compareAt) {
        this.compareAt = compareAt;
    }

    /** In grams. */
    public @Nullable Integer getWeight() {
        return weight;
    }

    public void setWeight(@Nullable Integer weight) {
        this.weight = weight;
    }

    public @Nullable Integer getStock() {
        return stock;
    }

    public void setStock(@Nullable Integer stock) {
        this.stock = stock;
    }
}
