package org.cartora.giftcard;

import org.cartora.shared.Money;

/** A gift card that somebody bought, as its mail tells it: code and amount. */
public record SoldCard(String code, Money amount) {}
