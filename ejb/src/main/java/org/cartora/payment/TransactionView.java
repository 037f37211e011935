package org.cartora.payment;

import java.time.Instant;
import org.cartora.shared.Money;
import org.jspecify.annotations.Nullable;

/** One movement or attempt on a payment: kind × status, for the console. */
public record TransactionView(
        String kind, String status, Money amount, @Nullable String errorCode, String provider, Instant at) {}
