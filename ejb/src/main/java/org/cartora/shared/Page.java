package org.cartora.shared;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One page of a list read by keyset: the cursor survives inserts, and is absent on the last page. */
public record Page<T>(
        List<T> items,
        @Nullable String nextCursor,
        @Nullable Long total) {

    public Page {
        items = List.copyOf(items);
    }

    public static <T> Page<T> of(List<T> items, @Nullable String nextCursor) {
        return new Page<>(items, nextCursor, null);
    }
}
