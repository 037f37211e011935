package org.cartora.payment;

import org.cartora.shared.Money;

/** Money on its way back, as the provider has it; {@code succeeded} is false while that is not certain, or will not be. */
record ProviderRefund(String reference, String payment, Money amount, boolean succeeded) {}
