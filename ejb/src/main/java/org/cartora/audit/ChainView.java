package org.cartora.audit;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the chain stands: its last seal, what has not been sealed yet, the last looks at it, and what was found and not cleared by a
 * look at the whole since.
 */
public record ChainView(
        boolean holds,
        @Nullable SealView lastSeal,
        long unsealed,
        @Nullable Instant unsealedSince,
        @Nullable CheckView lastCheck,
        @Nullable CheckView lastWholeCheck,
        List<String> findings) {

    public ChainView {
        findings = List.copyOf(findings);
    }
}
