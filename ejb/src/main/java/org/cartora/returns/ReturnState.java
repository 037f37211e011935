package org.cartora.returns;

/**
 * How far a return is.
 *
 * <pre>
 * REQUESTED ──► APPROVED ──► RECEIVED
 *     │
 *     └──► REJECTED
 * </pre>
 */
public enum ReturnState {
    REQUESTED,
    APPROVED,
    REJECTED,
    RECEIVED;

    boolean mayBecome(ReturnState next) {
        return switch (this) {
            case REQUESTED -> next == APPROVED || next == REJECTED;
            case APPROVED -> next == RECEIVED;
            case REJECTED, RECEIVED -> false;
        };
    }
}
