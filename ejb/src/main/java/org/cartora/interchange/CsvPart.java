package org.cartora.interchange;

import org.jspecify.annotations.Nullable;

/** Some of a file, and where the next part begins; the last has none. */
public record CsvPart(byte[] content, @Nullable Long next) {

    public CsvPart {
        content = content.clone();
    }

    @Override
    public byte[] content() {
        return content.clone();
    }
}
