package org.cartora.pricing;

import org.jspecify.annotations.Nullable;

/** A price that may count: from so many units on, by which list; none is the list price itself. */
record ListedPrice(Price price, int minQuantity, @Nullable String priceList) {}
