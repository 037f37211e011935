package org.cartora.web.catalog;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.math.BigDecimal;
import java.util.UUID;
import org.cartora.catalog.ProductFilter;
import org.cartora.shared.Ids;
import org.cartora.shared.Invalid;
import org.jspecify.annotations.Nullable;

/**
 * The filter of a product list as the address names it; an empty part is an absent one. Made by JAX-RS, which injects no
 * beans here.
 */
public class ProductQuery {

    @QueryParam("category")
    @Size(max = 200)
    @Nullable
    String category;

    @QueryParam("seller")
    @Nullable
    String seller;

    @QueryParam("tag")
    @Size(max = 60)
    @Nullable
    String tag;

    @QueryParam("min_price")
    @Nullable
    String minPrice;

    @QueryParam("max_price")
    @Nullable
    String maxPrice;

    @QueryParam("in_stock")
    @Nullable
    String inStock;

    @QueryParam("q")
    @Size(max = 200)
    @Nullable
    String text;

    @QueryParam("currency")
    @Nullable
    String currency;

    @QueryParam("cursor")
    @Size(max = 400)
    @Nullable
    String cursor;

    @QueryParam("limit")
    @DefaultValue("20")
    @Min(1)
    @Max(100)
    int limit;

    /** Refuses what is no price, no truth value or no id. */
    public ProductFilter filter() {
        return new ProductFilter(
                given(category),
                seller(),
                given(tag),
                price("min_price", given(minPrice)),
                price("max_price", given(maxPrice)),
                truth("in_stock", inStock),
                given(text));
    }

    public @Nullable String currency() {
        return given(currency);
    }

    public @Nullable String cursor() {
        return given(cursor);
    }

    public int limit() {
        return limit;
    }

    static @Nullable Boolean truth(String field, @Nullable String text) {
        return switch (given(text)) {
            case null -> null;
            case "true" -> Boolean.TRUE;
            case "false" -> Boolean.FALSE;
            default -> throw Invalid.field(field, "must be true or false");
        };
    }

    private @Nullable UUID seller() {
        var id = given(seller);
        return id == null ? null : Ids.parse(id).orElseThrow(() -> Invalid.field("seller", "is not a seller's id"));
    }

    private static @Nullable BigDecimal price(String field, @Nullable String text) {
        if (text == null) {
            return null;
        }
        if (!text.matches("\\d{1,12}(\\.\\d{1,4})?")) {
            throw Invalid.field(field, "must be a decimal number such as 12.90");
        }
        return new BigDecimal(text);
    }

    private static @Nullable String given(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
