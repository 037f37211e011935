package org.cartora.audit;

import org.jspecify.annotations.Nullable;

/** One column of a changed row, as text: what stood there before, and after; absent where there was nothing. */
public record AuditChange(
        String column, @Nullable String before, @Nullable String after) {}
