package org.cartora.pricing;

import org.jspecify.annotations.Nullable;

/** What one unit costs somebody who buys so many, and by which price list; none is the list price itself. */
public record Charged(Price price, @Nullable String priceList) {}
