package org.cartora.catalog;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cartora.pricing.TaxTable;
import org.cartora.shared.Detail;
import org.cartora.shared.Ids;
import org.cartora.shared.Json;
import org.hibernate.annotations.ColumnTransformer;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/**
 * A product with its variants. What others count for it (views, upvotes, ratings, stock) stands in columns that this
 * entity does not know, so that counting never fights with editing.
 */
@Entity
@DynamicUpdate
@Table(name = "product")
class Product {

    @Id
    private UUID id;

    private String slug;
    private String title;
    private String description;

    @Enumerated(EnumType.STRING)
    private ProductStatus status;

    @Column(name = "category_id")
    private UUID categoryId;

    @Column(columnDefinition = "jsonb")
    @ColumnTransformer(write = "?::jsonb")
    private String tags;

    @Column(columnDefinition = "jsonb")
    @ColumnTransformer(write = "?::jsonb")
    private String attributes;

    @Column(columnDefinition = "jsonb")
    @ColumnTransformer(write = "?::jsonb")
    private String options;

    @Column(columnDefinition = "jsonb")
    @ColumnTransformer(write = "?::jsonb")
    private String gallery;

    @Column(name = "tax_class")
    private String taxClass;

    @Column(name = "gift_card")
    private boolean giftCard;

    @Column(name = "seller_id")
    private @Nullable UUID sellerId;

    private @Nullable UUID image;
    private @Nullable String currency;

    @Column(name = "price_from")
    private @Nullable BigDecimal priceFrom;

    @Column(name = "compare_at")
    private @Nullable BigDecimal compareAt;

    @OneToMany(mappedBy = "product", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("position")
    private List<ProductVariant> variants = new ArrayList<>();

    @Version
    private long version;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "changed_at")
    private Instant changedAt;

    @SuppressWarnings("NullAway.Init")
    protected Product() {}

    /** A new product, not yet described. */
    static Product begin(Slug slug) {
        var product = new Product();
        product.id = Ids.next();
        product.slug = slug.value();
        product.status = ProductStatus.DRAFT;
        product.taxClass = TaxTable.STANDARD;
        product.createdAt = Instant.now();
        return product;
    }

    /**
     * Takes over a description: variants are known by their SKU; those not named any more go, new ones come. Refuses an
     * archived product, and to publish one without a variant.
     */
    void describe(DescribeProduct command, UUID category) {
        if (status == ProductStatus.ARCHIVED) {
            throw ProductRefused.archived();
        }
        title = command.title().strip();
        description = command.description() == null ? "" : command.description();
        categoryId = category;
        taxClass = command.wantedTaxClass();
        giftCard = Objects.requireNonNullElse(command.giftCard(), giftCard);
        sellerId = command.sellerId();
        tags = Json.write(command.tagList());
        attributes = Json.write(command.attributeMap());
        options = Json.write(command.optionNames());
        gallery = Json.write(command.pictures());
        image = command.pictures().isEmpty() ? null : command.pictures().getFirst();
        take(command.variantList());
        price(command.variantList());
        become(command.wantedStatus());
        changedAt = Instant.now();
    }

    void rename(Slug next) {
        slug = next.value();
    }

    /** Takes the product out of the shop for good; orders and reports still know it. */
    void archive() {
        become(ProductStatus.ARCHIVED);
        changedAt = Instant.now();
    }

    void expect(long known) {
        if (known != version) {
            throw ProductRefused.stale();
        }
    }

    UUID id() {
        return id;
    }

    String slug() {
        return slug;
    }

    ProductStatus status() {
        return status;
    }

    boolean isGiftCard() {
        return giftCard;
    }

    Optional<UUID> seller() {
        return Optional.ofNullable(sellerId);
    }

    String taxClass() {
        return taxClass;
    }

    List<ProductVariant> variants() {
        return List.copyOf(variants);
    }

    Optional<ProductVariant> variant(String sku) {
        return variants.stream().filter(variant -> variant.sku().equals(sku)).findFirst();
    }

    private void become(ProductStatus next) {
        if (!status.mayBecome(next)) {
            throw ProductRefused.archived();
        }
        if (next == ProductStatus.PUBLISHED && variants.isEmpty()) {
            throw ProductRefused.notComplete(
                    List.of(new Detail("variants", "needs at least one variant with a price")));
        }
        status = next;
    }

    private void take(List<DescribeVariant> described) {
        var known = variants.stream().collect(Collectors.toMap(ProductVariant::sku, Function.identity()));
        var kept = Map.copyOf(described.stream().collect(Collectors.toMap(DescribeVariant::sku, v -> v)));
        variants.removeIf(variant -> !kept.containsKey(variant.sku()));
        for (var place = 0; place < described.size(); place++) {
            var command = described.get(place);
            var variant = known.get(command.sku());
            if (variant == null) {
                variant = ProductVariant.of(this, command.sku());
                variants.add(variant);
            }
            variant.describe(command, place);
        }
        variants.sort(Comparator.comparingInt(ProductVariant::position));
    }

    private void price(List<DescribeVariant> described) {
        var lowest = described.stream()
                .min(Comparator.comparing(DescribeVariant::price))
                .orElse(null);
        currency = lowest == null ? null : lowest.price().currency();
        priceFrom = lowest == null ? null : lowest.price().amount();
        compareAt = lowest == null || lowest.compareAtPrice() == null
                ? null
                : lowest.compareAtPrice().amount();
    }
}
