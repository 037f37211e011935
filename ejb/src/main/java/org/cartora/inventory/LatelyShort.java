package org.cartora.inventory;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Of which variants somebody could not get enough a moment ago. It says only where looking first is worth a statement; what can be had
 * says the database.
 */
@ApplicationScoped
class LatelyShort {

    private final Cache<UUID, String> skus = Caffeine.newBuilder()
            .expireAfterWrite(Duration.ofSeconds(1))
            .maximumSize(1000)
            .build();

    void note(StockLine line) {
        skus.put(line.variantId(), line.sku());
    }

    /** The lines of what is wanted, by SKU, if all of it was short; empty if any of it was not. */
    List<StockLine> all(Map<UUID, Integer> wanted) {
        var lines = new ArrayList<StockLine>();
        wanted.forEach((variant, quantity) -> {
            var sku = skus.getIfPresent(variant);
            if (sku != null) {
                lines.add(new StockLine(variant, sku, quantity));
            }
        });
        return lines.size() < wanted.size() ? List.of() : Portions.together(lines);
    }
}
