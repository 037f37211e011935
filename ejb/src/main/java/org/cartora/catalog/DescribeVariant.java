package org.cartora.catalog;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cartora.shared.Detail;
import org.cartora.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * A variant as its product describes it. The stock is received when the variant is made, and only then. The weight is in
 * grams; without one the variant keeps its own, and a new one has none.
 */
public record DescribeVariant(
        @NotNull
        @Size(max = 80)
        @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9._/-]*", message = "must be letters, digits, and . _ / -")
        String sku,

        @Size(max = 3) @Nullable
        Map<@Size(min = 1, max = 60) String, @NotNull @Size(min = 1, max = 120) String> options,

        @NotNull Money price,
        @Nullable Money compareAtPrice,
        @Min(0) @Max(1_000_000) @Nullable Integer stock,
        @Min(0) @Max(10_000_000) @Nullable Integer weight,
        @Nullable UUID image) {

    Map<String, String> chosen() {
        return options == null ? Map.of() : new LinkedHashMap<>(options);
    }

    void checkPrice(String field, String currency, List<Detail> wrong) {
        if (!price.currency().equals(currency)) {
            wrong.add(new Detail(field + ".price.currency", "must be " + currency));
        } else if (price.amount().signum() < 0) {
            wrong.add(new Detail(field + ".price", "must not be negative"));
        } else if (compareAtPrice != null && !compareAtPrice.currency().equals(currency)) {
            wrong.add(new Detail(field + ".compare_at_price.currency", "must be " + currency));
        } else if (compareAtPrice != null && compareAtPrice.compareTo(price) <= 0) {
            wrong.add(new Detail(field + ".compare_at_price", "must be higher than the price"));
        }
    }
}
