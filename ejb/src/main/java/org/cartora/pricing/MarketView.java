package org.cartora.pricing;

/** A market as shoppers choose it: by its currency. */
public record MarketView(String currency, String country, boolean pricesIncludeTax) {}
