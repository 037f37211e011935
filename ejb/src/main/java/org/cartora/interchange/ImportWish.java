package org.cartora.interchange;

import org.jspecify.annotations.Nullable;

/** How a file shall be brought in: only tried, and with which category for new products that name none. */
public record ImportWish(
        @Nullable String fileName, boolean dryRun, @Nullable String category) {}
