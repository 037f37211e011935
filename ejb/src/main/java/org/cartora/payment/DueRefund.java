package org.cartora.payment;

import java.util.UUID;
import org.cartora.shared.Money;

/** A refund to be asked of the provider. */
public record DueRefund(UUID id, String reference, Money amount) {}
