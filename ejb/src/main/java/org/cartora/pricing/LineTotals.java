package org.cartora.pricing;

import org.cartora.shared.Money;

/** What one line comes to: total is gross after discount, tax is contained in it. */
public record LineTotals(String sku, Money discountTotal, Money taxTotal, Money total) {}
