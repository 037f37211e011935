package org.cartora.giftcard;

import org.jspecify.annotations.Nullable;

/** A new gift card with its code, which is told this once: only its hash is kept, so a repeat of the request has none. */
public record GiftCardIssued(StoredValueView card, @Nullable String code) {}
