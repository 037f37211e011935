package org.cartora.pricing;

import org.cartora.shared.Money;
import org.jspecify.annotations.Nullable;

/** A gross unit price, and what it is compared to where it is reduced. */
public record Price(Money unit, @Nullable Money compareAt) {}
