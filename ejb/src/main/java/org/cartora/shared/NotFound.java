package org.cartora.shared;

import java.util.List;

/** There is no such thing, or it belongs to somebody else: a caller cannot tell which. */
public final class NotFound extends Refusal {

    private static final long serialVersionUID = 1L;

    private NotFound(String message) {
        super(Kind.NOT_FOUND, "NOT_FOUND", message, List.of());
    }

    public static NotFound of(String what) {
        return new NotFound("There is no such " + what + ".");
    }
}
