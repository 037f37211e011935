package org.cartora.interchange;

import java.util.List;
import java.util.UUID;

/** A file that was sent, stored and read through once. */
public record Upload(UUID id, Kind kind, long bytes, String checksum, long rows, List<Finding> warnings) {

    public Upload {
        warnings = List.copyOf(warnings);
    }
}
