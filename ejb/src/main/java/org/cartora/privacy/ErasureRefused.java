package org.cartora.privacy;

import java.util.List;
import org.cartora.shared.Detail;
import org.cartora.shared.Refusal;

/** Why somebody cannot be forgotten yet. */
public final class ErasureRefused extends Refusal {

    private static final long serialVersionUID = 1L;

    private ErasureRefused(String code, String message, List<Detail> details) {
        super(Kind.BUSINESS_RULE, code, message, details);
    }

    static ErasureRefused unfinished(List<Detail> what) {
        return new ErasureRefused(
                "ERASURE_NOT_YET", "Something is unfinished between you and the shop; it has to be done first.", what);
    }
}
