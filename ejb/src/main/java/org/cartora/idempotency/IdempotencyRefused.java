package org.cartora.idempotency;

import java.util.List;
import org.cartora.shared.Refusal;

/** Why a key cannot be used. */
public final class IdempotencyRefused extends Refusal {

    private static final long serialVersionUID = 1L;

    private IdempotencyRefused(Kind kind, String code, String message) {
        super(kind, code, message, List.of());
    }

    static IdempotencyRefused inProgress() {
        return new IdempotencyRefused(
                Kind.CONFLICT, "REQUEST_IN_PROGRESS", "The first request with this key is still running.");
    }

    static IdempotencyRefused reused() {
        return new IdempotencyRefused(
                Kind.BUSINESS_RULE, "IDEMPOTENCY_KEY_REUSED", "This key was used for another request.");
    }
}
