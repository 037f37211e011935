package org.cartora.interchange;

import java.util.List;
import org.cartora.shared.Detail;
import org.cartora.shared.Refusal;

/** Why a file is not taken, or is not there. */
public final class ImportRefused extends Refusal {

    private static final long serialVersionUID = 1L;

    private ImportRefused(Kind kind, String code, String message, List<Detail> details) {
        super(kind, code, message, details);
    }

    private ImportRefused(String detail, Throwable cause) {
        super(Kind.INVALID, "VALIDATION_ERROR", "The file cannot be read.", List.of(new Detail("file", detail)), cause);
    }

    static ImportRefused tooLarge(long limit) {
        return new ImportRefused(
                Kind.TOO_LARGE,
                "TOO_LARGE",
                "The file is too large.",
                List.of(new Detail("file", "must not be larger than " + limit + " bytes")));
    }

    static ImportRefused unreadable(String detail) {
        return unreadable(List.of(new Detail("file", detail)));
    }

    static ImportRefused unreadable(List<Detail> details) {
        return new ImportRefused(Kind.INVALID, "VALIDATION_ERROR", "The file cannot be read.", details);
    }

    static ImportRefused unreadable(String detail, Throwable cause) {
        return new ImportRefused(detail, cause);
    }

    static ImportRefused notFinished() {
        return new ImportRefused(Kind.CONFLICT, "CONFLICT", "The export is not finished.", List.of());
    }
}
