package org.cartora.catalog;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.cartora.pricing.TaxTable;
import org.cartora.shared.Detail;
import org.cartora.shared.Invalid;
import org.cartora.shared.OneLine;
import org.jspecify.annotations.Nullable;

/**
 * A product as a manager describes it, new or changed. The category is an id or a slug; without a slug of its own a new
 * product gets one from its title. Options are the names of what the variants differ in. Without a tax class it is taxed as
 * goods are as a rule; without a seller the shop itself sells it. A gift card stays one, and other goods stay such, if nothing is said; each of
 * its variants is a denomination.
 */
public record DescribeProduct(
        @NotBlank @Size(max = 300) @OneLine String title,

        @Size(max = 200)
        @Pattern(regexp = "[a-z0-9]+(-[a-z0-9]+)*", message = "must be lower-case words and digits joined by hyphens")
        @Nullable
        String slug,

        @Size(max = 20_000) @Nullable String description,
        @NotBlank @Size(max = 200) String category,
        @Size(max = 30) @Nullable List<@NotBlank @Size(max = 60) String> tags,

        @Pattern(regexp = "draft|published", message = "must be draft or published") @Nullable
        String status,

        @Size(max = 100) @Nullable Map<@NotBlank @Size(max = 80) String, @NotNull Object> attributes,
        @Size(max = 3) @Nullable List<@NotBlank @Size(max = 60) String> options,
        @Size(max = 200) @Nullable List<@Valid @NotNull DescribeVariant> variants,
        @Size(max = 30) @Nullable List<@NotNull UUID> media,

        @Pattern(regexp = "[a-z]{1,20}", message = "must be one to twenty lower-case letters") @Nullable
        String taxClass,

        @Nullable Boolean giftCard,
        @Nullable UUID sellerId) {

    List<String> tagList() {
        return tags == null
                ? List.of()
                : tags.stream().map(String::strip).distinct().toList();
    }

    List<String> optionNames() {
        return options == null ? List.of() : options;
    }

    List<DescribeVariant> variantList() {
        return variants == null ? List.of() : variants;
    }

    List<UUID> pictures() {
        return media == null ? List.of() : media.stream().distinct().toList();
    }

    ProductStatus wantedStatus() {
        return status == null ? ProductStatus.DRAFT : ProductStatus.of(status);
    }

    String wantedTaxClass() {
        return taxClass == null ? TaxTable.STANDARD : taxClass;
    }

    /** What no single field can tell; all of it at once. Prices are in the one currency of the list. */
    void check(String currency) {
        var wrong = new ArrayList<Detail>();
        var names = Set.copyOf(optionNames());
        if (names.size() < optionNames().size()) {
            wrong.add(new Detail("options", "must not repeat"));
        }
        var skus = new HashSet<String>();
        var choices = new HashSet<Map<String, String>>();
        for (var i = 0; i < variantList().size(); i++) {
            var variant = variantList().get(i);
            var field = "variants[" + i + "]";
            if (!skus.add(variant.sku())) {
                wrong.add(new Detail(field + ".sku", "must not repeat"));
            }
            if (!variant.chosen().keySet().equals(names)) {
                wrong.add(new Detail(field + ".options", "must name each option of the product once"));
            } else if (!choices.add(variant.chosen())) {
                wrong.add(new Detail(field + ".options", "must differ from the other variants"));
            }
            variant.checkPrice(field, currency, wrong);
        }
        attributeMap().forEach((name, value) -> {
            if (!isAttribute(value)) {
                wrong.add(
                        new Detail("attributes." + name, "must be a text, a number, a truth value or a list of texts"));
            }
        });
        if (!wrong.isEmpty()) {
            throw Invalid.of(wrong);
        }
    }

    Map<String, Object> attributeMap() {
        return attributes == null ? Map.of() : attributes;
    }

    private static boolean isAttribute(Object value) {
        return switch (value) {
            case String text -> text.length() <= 2000;
            case Number number -> true;
            case Boolean truth -> true;
            case List<?> list -> list.size() <= 50 && list.stream().allMatch(item -> item instanceof String);
            default -> false;
        };
    }
}
