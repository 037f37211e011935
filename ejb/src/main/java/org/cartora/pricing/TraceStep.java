package org.cartora.pricing;

import org.cartora.shared.Money;

/**
 * One step of a calculation, for whoever asks why it is this much. All steps sum to the grand total, except that contained
 * tax ({@link #TAX}) says what the other steps hold.
 */
public record TraceStep(String subject, String reason, Money amount) {

    public static final String SHIPPING = "shipping";

    /** Tax that is part of the steps before. */
    public static final String TAX = "tax";

    /** Tax that comes on top of the steps before. */
    public static final String ADDED_TAX = "added tax";
}
