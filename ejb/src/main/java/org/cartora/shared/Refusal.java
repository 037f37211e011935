package org.cartora.shared;

import jakarta.ejb.ApplicationException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The one way in which the shop says no. Rolls the transaction back; its code is stable and part of the HTTP contract, its
 * message is meant for people.
 */
@ApplicationException(rollback = true, inherited = true)
public class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What a door answers: 400, 401, 403, 404, 408, 409, 412, 413, 428, 422, 429, 503 in HTTP. */
    public enum Kind {
        INVALID,
        UNAUTHENTICATED,
        FORBIDDEN,
        NOT_FOUND,
        CONFLICT,
        STALE,
        TOO_LARGE,
        TOO_SLOW,
        PRECONDITION_REQUIRED,
        BUSINESS_RULE,
        TOO_MANY,
        UNAVAILABLE
    }

    private final Kind kind;
    private final String code;
    private final transient List<Detail> details;

    public Refusal(Kind kind, String code, String message, List<Detail> details) {
        this(kind, code, message, details, null);
    }

    public Refusal(Kind kind, String code, String message, List<Detail> details, @Nullable Throwable cause) {
        super(message, cause);
        this.kind = kind;
        this.code = code;
        this.details = List.copyOf(details);
    }

    public Kind kind() {
        return kind;
    }

    public String code() {
        return code;
    }

    public List<Detail> details() {
        return details;
    }
}
