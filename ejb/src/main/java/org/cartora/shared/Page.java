package org.cartora.shared;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One page of a list read by keyset: the cursor survives inserts, and is absent on the last page. */
public record Page<T>(
        List<T> items,
        @Nullable String nextCursor,
        @Nullable Long total) {

    public Page {
        items = List.copyOf(items);
    }

    /** The first so many of what was found by asking for one more; the cursor goes on after the last of them. */
    public static <T> Page<T> first(int limit, List<T> found, Function<T, String> cursor) {
        return found.size() > limit ? of(found.subList(0, limit), cursor.apply(found.get(limit - 1))) : of(found, null);
    }

    public static <T> Page<T> of(List<T> items, @Nullable String nextCursor) {
        return new Page<>(items, nextCursor, null);
    }

    /** The same page in other words. */
    public <V> Page<V> map(Function<? super T, V> view) {
        return new Page<>(items.stream().map(view).toList(), nextCursor, total);
    }
}
