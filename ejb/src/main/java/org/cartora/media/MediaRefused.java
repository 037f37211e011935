package org.cartora.media;

import java.util.List;
import org.cartora.shared.Detail;
import org.cartora.shared.Refusal;

/** Why a file is not taken as a picture. */
public final class MediaRefused extends Refusal {

    private static final long serialVersionUID = 1L;

    private MediaRefused(Kind kind, String code, String message, String detail) {
        super(kind, code, message, List.of(new Detail("file", detail)));
    }

    private MediaRefused(String detail, Throwable cause) {
        super(
                Kind.INVALID,
                "VALIDATION_ERROR",
                "The file is not a picture that can be used.",
                List.of(new Detail("file", detail)),
                cause);
    }

    static MediaRefused notAPicture() {
        return unusable("is not a JPEG, PNG or WebP picture");
    }

    static MediaRefused broken(Throwable cause) {
        return new MediaRefused("cannot be read as the picture it says it is", cause);
    }

    static MediaRefused unusable(String detail) {
        return new MediaRefused(
                Kind.INVALID, "VALIDATION_ERROR", "The file is not a picture that can be used.", detail);
    }

    static MediaRefused tooManyBytes(long limit) {
        return new MediaRefused(
                Kind.TOO_LARGE,
                "TOO_LARGE",
                "The picture is too large.",
                "must not be larger than " + limit + " bytes");
    }

    static MediaRefused tooManyPixels(long limit) {
        return new MediaRefused(
                Kind.TOO_LARGE,
                "TOO_LARGE",
                "The picture is too large.",
                "must not have more than " + limit / 1_000_000 + " million pixels");
    }
}
