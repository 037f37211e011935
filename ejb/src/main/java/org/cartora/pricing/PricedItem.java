package org.cartora.pricing;

import org.cartora.shared.Money;

/** One line to be paid for: a SKU at its gross unit price. */
public record PricedItem(String sku, Money unitPrice, int quantity) {}
