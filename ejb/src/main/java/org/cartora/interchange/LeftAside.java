package org.cartora.interchange;

import java.util.Map;

/** Columns of Shopify's that have no place here, with what follows from that: one warning for each in a file. */
final class LeftAside {

    private static final String OTHER = "is not a column that is taken over; what stands in it is left aside";
    private static final String SEARCH = "is left aside: search engines are shown title and description";
    private static final Map<String, String> KNOWN = Map.ofEntries(
            Map.entry(
                    "variant inventory policy",
                    "is left aside: whether more is sold than there is stands in each SKU's terms of sale"),
            Map.entry("continue selling when out of stock", "is left aside: see each SKU's terms of sale"),
            Map.entry("variant taxable", "is left aside: which tax rate counts says Tax Class"),
            Map.entry("charge tax", "is left aside: which tax rate counts says Tax Class"),
            Map.entry("variant requires shipping", "is left aside: which goods need no sending is not kept here"),
            Map.entry("requires shipping", "is left aside: which goods need no sending is not kept here"),
            Map.entry("variant barcode", "is left aside: variants have no barcode here"),
            Map.entry("barcode", "is left aside: variants have no barcode here"),
            Map.entry("cost per item", "is left aside: what goods cost the shop is not kept here"),
            Map.entry("image alt text", "is left aside: pictures have no text of their own here"),
            Map.entry("seo title", SEARCH),
            Map.entry("seo description", SEARCH),
            Map.entry(
                    "gift card",
                    "is left aside: gift cards among the rows become goods; say in the console which are gift cards"));

    private LeftAside() {}

    static String why(String name) {
        return KNOWN.getOrDefault(Column.comparable(name), OTHER);
    }
}
