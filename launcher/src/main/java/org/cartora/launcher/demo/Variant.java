package org.cartora.launcher.demo;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One thing that can be bought; prices are gross, in cents. */
record Variant(
        UUID id,
        String sku,
        Map<String, String> options,
        long price,
        @Nullable Long compareAt,
        @Nullable Picture picture) {}
