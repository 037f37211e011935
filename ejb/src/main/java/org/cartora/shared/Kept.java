package org.cartora.shared;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.function.Supplier;

/**
 * Something that everybody needs and that hardly changes, kept in this node's memory for some time.
 *
 * @param <T> what is kept; it is shared, so it does not change
 */
public final class Kept<T> {

    private static final String IT = "it";

    private final Cache<String, T> cache;

    public Kept(Duration time) {
        cache = Caffeine.newBuilder().expireAfterWrite(time).build();
    }

    /** As it was read last; the first who asks reads it for all who ask meanwhile. */
    public T get(Supplier<T> reading) {
        return cache.get(IT, it -> reading.get());
    }

    /** After a change: waits for a reading that is under way, for that may have seen what was there before. */
    public void forget() {
        cache.invalidate(IT);
    }
}
