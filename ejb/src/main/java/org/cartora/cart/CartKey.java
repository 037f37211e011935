package org.cartora.cart;

import java.util.UUID;
import org.cartora.shared.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * Whose cart, and in which currency where that is asked for: a guest's by its token, a customer's by id. With both, the guest's cart becomes the
 * customer's.
 */
public record CartKey(
        @Nullable String token,
        @Nullable UUID customerId,
        @Nullable String currency) {

    public CartKey {
        token = token != null && Tokens.isOne(token) ? token : null;
    }
}
