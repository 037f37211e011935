package org.cartora.interchange;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How far an import is: its file, and how many of its rows are done. */
record ImportState(
        UUID run,
        UUID file,
        Kind kind,
        boolean dryRun,
        long place,
        long rows,
        @Nullable String fallback) {

    /** Why stock changes by it. */
    String cause() {
        return "import " + run;
    }
}
