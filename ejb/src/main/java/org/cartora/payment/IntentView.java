package org.cartora.payment;

import java.util.UUID;
import org.cartora.shared.Money;

/** A payment intent as its checkout sees it; the client secret is for the paying browser only. */
public record IntentView(UUID checkoutId, String provider, String clientSecret, Money amount, PaymentStatus status) {}
