package org.cartora.giftcard;

/** What kind of value it is. */
public enum ValueKind {
    GIFT_CARD,
    STORE_CREDIT
}
