package org.cartora.giftcard;

import java.util.UUID;
import org.cartora.shared.Money;

/** What a checkout has taken from a gift card or credit. */
public record Spending(UUID storedValueId, ValueKind kind, Money amount) {}
