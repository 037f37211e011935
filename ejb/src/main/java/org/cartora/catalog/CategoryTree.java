package org.cartora.catalog;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;

/** The categories as a tree, kept for a few minutes: they change seldom and every list needs them. */
@ApplicationScoped
class CategoryTree {

    @Inject
    Categories categories;

    private final Cache<String, Forest> kept =
            Caffeine.newBuilder().expireAfterWrite(Duration.ofMinutes(5)).build();

    Forest forest() {
        var known = kept.getIfPresent("all");
        if (known != null) {
            return known;
        }
        var read = categories.read();
        kept.put("all", read);
        return read;
    }
}
