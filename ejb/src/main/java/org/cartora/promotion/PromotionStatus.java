package org.cartora.promotion;

/** Whether a promotion may apply. */
public enum PromotionStatus {
    DRAFT,
    ACTIVE,
    PAUSED
}
