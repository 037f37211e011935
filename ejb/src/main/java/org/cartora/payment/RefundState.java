package org.cartora.payment;

/** How far money is on its way back. It only ever goes on, from one to a later one; a bank may yet refuse what was given. */
public enum RefundState {
    /** Decided here; the provider may not know of it yet. */
    DUE,
    /** The provider has it in hand. */
    PENDING,
    SETTLED,
    /** It did not reach the customer, who is still owed it. */
    FAILED;

    /** In the provider's words; whatever has not ended well or badly is pending. */
    static RefundState of(String status) {
        return switch (status) {
            case "succeeded" -> SETTLED;
            case "failed", "canceled" -> FAILED;
            default -> PENDING;
        };
    }

    /** Whether nothing more is expected of the provider, though it may still tell of a failure. */
    boolean isQuiet() {
        return this == SETTLED || this == FAILED;
    }
}
