package org.cartora.web.idempotency;

import jakarta.enterprise.context.RequestScoped;
import org.cartora.idempotency.RequestKey;
import org.jspecify.annotations.Nullable;

/** The idempotency key of the request that is running, if its client gave one. */
@RequestScoped
public class KeyedRequest {

    private @Nullable RequestKey key;

    public @Nullable RequestKey key() {
        return key;
    }

    void key(RequestKey given) {
        key = given;
    }
}
