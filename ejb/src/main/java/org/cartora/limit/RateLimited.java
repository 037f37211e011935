package org.cartora.limit;

import java.util.List;
import org.cartora.shared.Refusal;

/** Too many, too fast; a later try may succeed. */
public final class RateLimited extends Refusal {

    private static final long serialVersionUID = 1L;

    private final long retryAfter;

    RateLimited(long retryAfter) {
        super(Kind.TOO_MANY, "RATE_LIMITED", "Too many requests; try again later.", List.of());
        this.retryAfter = retryAfter;
    }

    /** In how many seconds to ask again. */
    public long retryAfter() {
        return retryAfter;
    }
}
