package org.cartora.payment;

/** How a dispute stands: the bank has not decided, or for the shop, or for the cardholder. */
public enum DisputeState {
    OPEN,
    WON,
    LOST;

    /** In the provider's words; whatever is neither won nor lost is open. */
    static DisputeState of(String status) {
        return switch (status) {
            case "won", "warning_closed" -> WON;
            case "lost" -> LOST;
            default -> OPEN;
        };
    }
}
