package org.cartora.web.job;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a run is told; nothing is fine where the job has defaults. */
public record StartRun(@Nullable Map<String, String> parameters) {

    Map<String, String> given() {
        return parameters == null ? Map.of() : parameters;
    }
}
