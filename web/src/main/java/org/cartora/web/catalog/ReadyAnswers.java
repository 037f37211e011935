package org.cartora.web.catalog;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.EntityTag;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.cartora.catalog.Freshness;
import org.cartora.catalog.ProductView;
import org.cartora.catalog.VariantView;
import org.cartora.web.shared.ETags;

/**
 * Public answers as finished JSON: lists and searches for five minutes, products for fifteen, and each no longer than
 * until something in it changes. Held in the memory of this node, up to a number of bytes.
 */
@ApplicationScoped
public class ReadyAnswers implements Freshness.Listener {

    private static final long MAX_BYTES = 48L << 20;

    /** A product's page, and what would make it stale. */
    public record Page(UUID product, Set<UUID> variants, byte[] json, EntityTag tag) {}

    /** A product by its id or slug, and the price tags of the moment. */
    public record Asked(String idOrSlug, Object tags) {}

    private final Cache<Object, byte[]> lists = Caffeine.newBuilder()
            .expireAfterWrite(Duration.ofMinutes(5))
            .maximumWeight(MAX_BYTES)
            .weigher((Object key, byte[] json) -> json.length + 300)
            .build();

    private final Cache<Asked, Page> pages = Caffeine.newBuilder()
            .expireAfterWrite(Duration.ofMinutes(15))
            .maximumWeight(MAX_BYTES)
            .weigher((Asked key, Page page) -> page.json.length + 600)
            .build();

    /** How often something has changed: an answer that was being made meanwhile may be older than the change. */
    private final AtomicLong changes = new AtomicLong();

    @Inject
    Freshness freshness;

    @PostConstruct
    void begin() {
        freshness.listen(this);
    }

    @PreDestroy
    void end() {
        freshness.forget(this);
    }

    /** The list of this question, made by the one who knows if it is not there. */
    public byte[] list(Object question, Supplier<?> made) {
        return fresh(lists, question, () -> ETags.json(made.get()));
    }

    /** The page of a product by what it was asked for. */
    public Page page(Asked asked, Supplier<ProductView> made) {
        return fresh(pages, asked, () -> page(made.get()));
    }

    private <K, V> V fresh(Cache<K, V> kept, K key, Supplier<V> made) {
        long before = changes.get();
        var answer = kept.get(key, unknown -> made.get());
        if (changes.get() != before) {
            kept.invalidate(key);
        }
        return answer;
    }

    static Page page(ProductView product) {
        var json = ETags.json(product);
        var variants = new HashSet<UUID>();
        product.variants().stream().map(VariantView::id).forEach(variants::add);
        return new Page(product.id(), variants, json, ETags.version(product.version(), json));
    }

    @Override
    public void productChanged(UUID product) {
        changes.incrementAndGet();
        lists.invalidateAll();
        pages.asMap().values().removeIf(page -> page.product.equals(product));
    }

    @Override
    public void stockMoved(UUID variant) {
        changes.incrementAndGet();
        pages.asMap().values().removeIf(page -> page.variants.contains(variant));
    }

    @Override
    public void placesChanged() {
        changes.incrementAndGet();
        pages.invalidateAll();
    }
}
