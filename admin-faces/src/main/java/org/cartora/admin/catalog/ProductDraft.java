package org.cartora.admin.catalog;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cartora.catalog.DescribeProduct;
import org.cartora.catalog.ProductView;
import org.cartora.catalog.VariantView;
import org.cartora.pricing.TaxTable;
import org.cartora.shared.Ids;
import org.cartora.shared.Invalid;
import org.jspecify.annotations.Nullable;

/** A product as it is being typed; nothing of it counts before it is saved. */
public class ProductDraft implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final Pattern PICTURE =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    private final List<VariantRow> variants = new ArrayList<>();
    private final List<String> gallery = new ArrayList<>();
    private final Map<String, Object> attributes = new LinkedHashMap<>();
    private final Map<String, UUID> pictures = new LinkedHashMap<>();
    private @Nullable String slug;
    private String title = "";
    private String description = "";
    private String category = "";
    private String tags = "";
    private String options = "";
    private String status = "draft";
    private String taxClass = TaxTable.STANDARD;
    private boolean giftCard;
    private @Nullable String seller;

    static ProductDraft blank() {
        var draft = new ProductDraft();
        draft.variants.add(VariantRow.blank(List.of()));
        return draft;
    }

    static ProductDraft of(ProductView product) {
        var draft = new ProductDraft();
        draft.slug = product.slug();
        draft.title = product.title();
        draft.description = product.description();
        draft.category = product.category().id().toString();
        draft.tags = String.join(", ", product.tags());
        draft.options = String.join(", ", product.options());
        draft.status = product.status();
        draft.taxClass = product.taxClass();
        draft.giftCard = product.giftCard();
        draft.seller = product.seller();
        draft.gallery.addAll(product.gallery());
        draft.attributes.putAll(product.attributes());
        product.variants().forEach(variant -> draft.take(variant, product.options()));
        return draft;
    }

    private void take(VariantView variant, List<String> names) {
        variants.add(VariantRow.of(variant, names));
        if (variant.image() != null) {
            picture(variant.image()).forEach(id -> pictures.put(variant.sku(), id));
        }
    }

    /** The command that this draft stands for; refuses what is not yet filled in, all of it at once. */
    DescribeProduct describe(String currency) {
        var missing = IntStream.range(0, variants.size())
                .boxed()
                .flatMap(place -> variants.get(place).missing("Variant " + (place + 1)))
                .toList();
        if (!missing.isEmpty()) {
            throw Invalid.of(missing);
        }
        return new DescribeProduct(
                title.strip(),
                slug,
                description,
                category,
                words(tags),
                status,
                Map.copyOf(attributes),
                words(options),
                variants.stream()
                        .map(variant -> variant.describe(currency, pictures.get(variant.getSku())))
                        .toList(),
                gallery.stream().flatMap(ProductDraft::picture).toList(),
                taxClass,
                giftCard,
                sellerId());
    }

    private @Nullable UUID sellerId() {
        return seller == null || seller.isBlank()
                ? null
                : Ids.parse(seller.strip())
                        .orElseThrow(() -> Invalid.field("seller_id", "must be the id of somebody who is known here"));
    }

    /** The options were named anew: every variant gets a field for each of them. */
    void nameOptions() {
        var names = words(options);
        variants.forEach(variant -> variant.keepOnly(names));
    }

    void addVariant() {
        variants.add(VariantRow.blank(words(options)));
    }

    void remove(VariantRow variant) {
        variants.remove(variant);
    }

    void addPicture(String url) {
        gallery.add(url);
    }

    void removePicture(String url) {
        gallery.remove(url);
    }

    void firstPicture(String url) {
        if (gallery.remove(url)) {
            gallery.addFirst(url);
        }
    }

    private static Stream<UUID> picture(String url) {
        return PICTURE.matcher(url).results().limit(1).map(found -> UUID.fromString(found.group()));
    }

    static List<String> words(String typed) {
        return Arrays.stream(typed.split(","))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
    }

    public List<String> getOptionNames() {
        return words(options);
    }

    public List<VariantRow> getVariants() {
        return variants;
    }

    public List<String> getGallery() {
        return gallery;
    }

    public @Nullable String getSlug() {
        return slug;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(@Nullable String title) {
        this.title = title == null ? "" : title;
    }

    public String getDescription() {
        return description;
    }

    public void setDescription(@Nullable String description) {
        this.description = description == null ? "" : description;
    }

    public String getCategory() {
        return category;
    }

    public void setCategory(@Nullable String category) {
        this.category = category == null ? "" : category;
    }

    public String getTags() {
        return tags;
    }

    public void setTags(@Nullable String tags) {
        this.tags = tags == null ? "" : tags;
    }

    public String getOptions() {
        return options;
    }

    public void setOptions(@Nullable String options) {
        this.options = options == null ? "" : options;
    }

    public String getStatus() {
        return status;
    }

    public void setStatus(@Nullable String status) {
        this.status = status == null ? "draft" : status;
    }

    public boolean isGiftCard() {
        return giftCard;
    }

    public void setGiftCard(boolean giftCard) {
        this.giftCard = giftCard;
    }

    public String getTaxClass() {
        return taxClass;
    }

    public void setTaxClass(@Nullable String taxClass) {
        this.taxClass = taxClass == null ? TaxTable.STANDARD : taxClass;
    }

    public @Nullable String getSeller() {
        return seller;
    }

    public void setSeller(@Nullable String seller) {
        this.seller = seller;
    }
}
