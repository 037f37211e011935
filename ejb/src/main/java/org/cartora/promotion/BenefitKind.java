package org.cartora.promotion;

/** What a promotion gives. */
public enum BenefitKind {
    /** A percentage, up to an amount if there is one. */
    PERCENT,
    /** An amount: of each unit in the catalog's lane, else once and shared by what the lines are worth. */
    AMOUNT,
    /** For every so many bought, so many of the cheapest at a percentage off. */
    BUY_X_GET_Y,
    /** Of every so many units the cheapest is free. */
    CHEAPEST_FREE,
    /** More the more is bought. */
    TIERED,
    /** Shipping for nothing, up to an amount if there is one. */
    FREE_SHIPPING
}
