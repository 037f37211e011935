package org.cartora.web.job;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a run is told; nothing is fine where the job has defaults. */
public record StartRun(
        @Size(max = 20) @Nullable Map<@Size(max = 60) String, @NotNull @Size(max = 200) String> parameters) {

    Map<String, String> given() {
        return parameters == null ? Map.of() : parameters;
    }
}
