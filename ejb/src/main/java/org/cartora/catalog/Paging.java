package org.cartora.catalog;

/** How much of a list is wanted: so many items, and whether their total is counted too. */
public record Paging(int limit, boolean counted) {}
