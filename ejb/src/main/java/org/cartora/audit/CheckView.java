package org.cartora.audit;

import java.time.Instant;
import java.util.List;

/** What one look at the chain found: up to which seal, over how many rows, whole or only what had come since the last look. */
public record CheckView(Instant at, boolean whole, long seal, long rows, List<String> findings) {

    public CheckView {
        findings = List.copyOf(findings);
    }
}
