package org.cartora.cart;

import org.cartora.promotion.Promotions;

/** Quotes one offer, whatever is wished for; what it comes to is reckoned as always. */
public final class FixedOffer extends Quoting {

    private final Offer offer;

    public FixedOffer(Offer offer, Promotions promotions) {
        this.offer = offer;
        this.promotions = promotions;
    }

    @Override
    public Offer offer(Wish wish) {
        return offer;
    }
}
