package org.cartora.shared;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Input that no rule of the shop had to look at: a field is missing, malformed or out of range. */
public final class Invalid extends Refusal {

    private static final long serialVersionUID = 1L;

    private Invalid(List<Detail> details, @Nullable Throwable cause) {
        super(Kind.INVALID, "VALIDATION_ERROR", "The request is not valid.", details, cause);
    }

    public static Invalid of(List<Detail> details) {
        return new Invalid(details, null);
    }

    public static Invalid field(String field, String message) {
        return new Invalid(List.of(new Detail(field, message)), null);
    }

    public static Invalid field(String field, String message, Throwable cause) {
        return new Invalid(List.of(new Detail(field, message)), cause);
    }
}
