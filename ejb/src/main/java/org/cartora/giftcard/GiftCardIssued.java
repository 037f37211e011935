package org.cartora.giftcard;

/** A new gift card with its code, which is told this once: only its hash is kept. */
public record GiftCardIssued(StoredValueView card, String code) {}
