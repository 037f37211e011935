package org.cartora.catalog;

/** The orders of the list for those who run the shop. */
public enum ProductRowSort {
    NEWEST("p.created_at desc, p.id desc"),
    CHANGED("p.changed_at desc, p.id desc"),
    TITLE("p.title, p.id"),
    TITLE_DOWN("p.title desc, p.id desc"),
    PRICE("p.price_from, p.id"),
    PRICE_DOWN("p.price_from desc nulls last, p.id desc"),
    POPULAR("p.popularity desc, p.id desc");

    private final String columns;

    ProductRowSort(String columns) {
        this.columns = columns;
    }

    String orderBy() {
        return " order by " + columns;
    }
}
