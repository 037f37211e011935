package org.cartora.catalog;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.Map;
import java.util.UUID;
import org.cartora.shared.Ids;
import org.cartora.shared.Json;
import org.hibernate.annotations.ColumnTransformer;
import org.jspecify.annotations.Nullable;

/** One thing of a product that can be bought: a SKU, and what it is among the product's options. */
@Entity
@Table(name = "product_variant")
class ProductVariant {

    static final TypeReference<Map<String, String>> OPTIONS = new TypeReference<>() {};

    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "product_id")
    private Product product;

    private String sku;

    @Column(columnDefinition = "jsonb")
    @ColumnTransformer(write = "?::jsonb")
    private String options;

    private @Nullable UUID image;

    /** In grams; 0 where it is not known or there is nothing to weigh. */
    private int weight;

    private int position;

    @SuppressWarnings("NullAway.Init")
    protected ProductVariant() {}

    static ProductVariant of(Product product, String sku) {
        var variant = new ProductVariant();
        variant.id = Ids.next();
        variant.product = product;
        variant.sku = sku;
        variant.options = "{}";
        return variant;
    }

    void describe(DescribeVariant command, int place) {
        var chosen = command.chosen();
        if (!Json.read(options, OPTIONS).equals(chosen)) {
            options = Json.write(chosen);
        }
        image = command.image();
        if (command.weight() != null) {
            weight = command.weight();
        }
        position = place;
    }

    UUID id() {
        return id;
    }

    String sku() {
        return sku;
    }

    int weight() {
        return weight;
    }

    int position() {
        return position;
    }
}
