package org.cartora.payment;

import java.util.UUID;
import org.cartora.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * A refund to be asked of the provider, or to be asked after.
 *
 * @param payment the provider's name for the payment
 * @param known the provider's name for the refund, once it has one
 */
public record DueRefund(UUID id, String payment, @Nullable String known, Money amount) {}
