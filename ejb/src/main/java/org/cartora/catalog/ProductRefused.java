package org.cartora.catalog;

import java.util.List;
import org.cartora.shared.Detail;
import org.cartora.shared.Refusal;

/** Why a product cannot be made or changed as asked. */
public final class ProductRefused extends Refusal {

    private static final long serialVersionUID = 1L;

    private ProductRefused(Kind kind, String code, String message, List<Detail> details) {
        super(kind, code, message, details);
    }

    private ProductRefused(String message, Throwable cause) {
        super(Kind.CONFLICT, "CONFLICT", message, List.of(), cause);
    }

    static ProductRefused takenMeanwhile(Throwable cause) {
        return new ProductRefused("Another product took this SKU or address in the meantime.", cause);
    }

    static ProductRefused stale() {
        return new ProductRefused(
                Kind.STALE, "VERSION_CONFLICT", "Somebody changed this product in the meantime.", List.of());
    }

    static ProductRefused skuTaken(List<String> skus) {
        return new ProductRefused(
                Kind.CONFLICT,
                "CONFLICT",
                "Another product has this SKU.",
                skus.stream()
                        .map(sku -> new Detail("variants", sku + " is taken"))
                        .toList());
    }

    static ProductRefused slugTaken(String slug) {
        return new ProductRefused(
                Kind.CONFLICT,
                "CONFLICT",
                "Another product has this address.",
                List.of(new Detail("slug", slug + " is taken")));
    }

    static ProductRefused archived() {
        return new ProductRefused(
                Kind.CONFLICT, "CONFLICT", "This product is archived and does not change any more.", List.of());
    }

    static ProductRefused notComplete(List<Detail> missing) {
        return new ProductRefused(
                Kind.BUSINESS_RULE, "PRODUCT_INCOMPLETE", "This product cannot be published yet.", missing);
    }
}
