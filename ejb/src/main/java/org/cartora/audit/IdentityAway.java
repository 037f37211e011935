package org.cartora.audit;

import org.jspecify.annotations.Nullable;

/** The identity provider did not tell what happened; it is asked again. */
final class IdentityAway extends RuntimeException {

    private static final long serialVersionUID = 1L;

    IdentityAway(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
