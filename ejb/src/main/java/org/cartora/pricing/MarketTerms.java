package org.cartora.pricing;

/** One market: where it is at home, and how it reckons; its currency is in its policy. */
public record MarketTerms(String country, PricePolicy policy) {

    public String currency() {
        return policy.currency();
    }
}
