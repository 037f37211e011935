package org.cartora.catalog;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cartora.shared.Money;
import org.jspecify.annotations.Nullable;

/** Descriptions that tests begin with. */
final class Samples {

    static final UUID MUGS = UUID.fromString("00000000-0000-7000-8000-00000000000a");

    private Samples() {}

    static DescribeProduct mug(String status, DescribeVariant... variants) {
        return mug(status, null, variants);
    }

    static DescribeProduct giftCard() {
        return new DescribeProduct(
                "Gift card", null, null, "mugs", null, "draft", null, null, null, null, null, true, null);
    }

    static DescribeProduct taxed(@Nullable String taxClass) {
        return mug("draft", taxClass);
    }

    private static DescribeProduct mug(String status, @Nullable String taxClass, DescribeVariant... variants) {
        return new DescribeProduct(
                "Stoneware Mug",
                null,
                "Glazed by hand.",
                "mugs",
                List.of("kitchen"),
                status,
                Map.of("brand", "Terrala"),
                List.of("Colour"),
                List.of(variants),
                List.of(),
                taxClass,
                null,
                null);
    }

    static DescribeVariant heavy(String sku, int grams) {
        return new DescribeVariant(sku, Map.of("Colour", "Blue"), Money.of("12.90", "EUR"), null, null, grams, null);
    }

    static DescribeVariant variant(String sku, String colour, String price) {
        return variant(sku, colour, price, null);
    }

    static DescribeVariant variant(String sku, String colour, String price, @Nullable String compareAt) {
        return new DescribeVariant(
                sku,
                Map.of("Colour", colour),
                Money.of(price, "EUR"),
                compareAt == null ? null : Money.of(compareAt, "EUR"),
                5,
                null,
                null);
    }
}
