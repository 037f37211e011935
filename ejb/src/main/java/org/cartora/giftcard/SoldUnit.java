package org.cartora.giftcard;

import java.util.UUID;
import org.cartora.shared.Money;

/** One unit of a line of an order that is a gift card of this amount. */
public record SoldUnit(UUID lineId, int unit, Money amount) {}
