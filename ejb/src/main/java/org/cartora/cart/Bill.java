package org.cartora.cart;

import org.cartora.pricing.Calculation;
import org.cartora.promotion.Decision;

/** What an offer comes to with shipping, and what promotions did to it. */
public record Bill(Calculation sums, Decision promotions) {}
