package org.cartora.inventory;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Of which variants somebody could not get enough a moment ago. It says only where looking first is worth a statement; what can be had
 * says the database.
 */
@ApplicationScoped
class LatelyShort {

    private final Cache<UUID, String> skus;

    LatelyShort() {
        this(Ticker.systemTicker());
    }

    LatelyShort(Ticker ticker) {
        skus = Caffeine.newBuilder()
                .ticker(ticker)
                .expireAfterWrite(Duration.ofSeconds(1))
                .maximumSize(1000)
                .build();
    }

    void note(StockLine line) {
        skus.put(line.variantId(), line.sku());
    }

    /** The line of who wants one variant, and that was short; whoever wants several is left to the reservation, which locks them in turn. */
    Optional<StockLine> only(Map<UUID, Integer> wanted) {
        if (wanted.size() != 1) {
            return Optional.empty();
        }
        var one = wanted.entrySet().iterator().next();
        return Optional.ofNullable(skus.getIfPresent(one.getKey()))
                .map(sku -> new StockLine(one.getKey(), sku, one.getValue()));
    }
}
