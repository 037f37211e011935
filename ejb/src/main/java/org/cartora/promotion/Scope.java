package org.cartora.promotion;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Set;
import java.util.UUID;
import org.cartora.pricing.Goods;
import org.jspecify.annotations.Nullable;

/** Which goods are meant: those that are in every list that names something. Nothing named means all. */
public record Scope(
        @Size(max = 10_000) @Nullable Set<@NotNull UUID> categories,
        @Size(max = 10_000) @Nullable Set<@NotNull UUID> sellers,
        @Size(max = 10_000) @Nullable Set<@NotNull UUID> products,
        @Size(max = 10_000) @Nullable Set<@NotNull UUID> variants) {

    public static final Scope ALL = new Scope(Set.of(), Set.of(), Set.of(), Set.of());

    public Scope {
        categories = some(categories);
        sellers = some(sellers);
        products = some(products);
        variants = some(variants);
    }

    boolean holds(Goods goods) {
        return (some(categories).isEmpty() || goods.categories().stream().anyMatch(some(categories)::contains))
                && (some(sellers).isEmpty()
                        || (goods.sellerId() != null && some(sellers).contains(goods.sellerId())))
                && (some(products).isEmpty() || some(products).contains(goods.productId()))
                && (some(variants).isEmpty() || some(variants).contains(goods.variantId()));
    }

    boolean isAll() {
        return equals(ALL);
    }

    private static Set<UUID> some(@Nullable Set<UUID> ids) {
        return ids == null ? Set.of() : Set.copyOf(ids);
    }
}
