package org.cartora.pricing;

import java.math.BigDecimal;
import org.cartora.shared.Money;

/** One tax on one line: base is the net amount that it is reckoned from. */
public record TaxLine(String name, BigDecimal rate, Money base, Money amount) {}
