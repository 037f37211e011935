package org.cartora.payment;

import org.cartora.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * Money on its way back, as the provider has it.
 *
 * @param reference the provider's name for it
 * @param failure why it did not arrive, in the provider's words
 */
record ProviderRefund(
        String reference,
        String payment,
        Money amount,
        RefundState state,
        @Nullable String failure) {}
