package org.cartora.web.audit;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.cartora.audit.Anchor;
import org.jspecify.annotations.Nullable;

/** Seals that somebody kept outside, to be compared with the chain. */
public record Anchors(@Size(max = 1000) @Nullable List<@Valid Anchor> anchors) {

    List<Anchor> given() {
        return anchors == null ? List.of() : anchors;
    }
}
