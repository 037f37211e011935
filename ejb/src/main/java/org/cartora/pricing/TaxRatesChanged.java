package org.cartora.pricing;

/** Within this node and transaction only: carts are taxed otherwise once it commits. */
record TaxRatesChanged() {}
