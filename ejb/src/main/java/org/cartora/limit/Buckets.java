package org.cartora.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import com.github.benmanes.caffeine.cache.Ticker;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;

/**
 * The buckets of all who asked lately. One that nobody touched for as long as it takes to fill is as good as new and
 * forgotten; more than a set number are never kept, so that a crowd of addresses cannot fill the memory.
 */
final class Buckets {

    private record Key(Policy policy, String who) {}

    private final Cache<Key, Bucket> buckets;
    private final TimeMeter clock;

    Buckets(int most, Ticker ticker) {
        this.clock = new Clock(ticker);
        this.buckets = Caffeine.newBuilder()
                .maximumSize(most)
                .ticker(ticker)
                .expireAfter(Expiry.<Key, Bucket>accessing(
                        (key, bucket) -> key.policy.rate().window()))
                .build();
    }

    /** Takes one, or refuses. */
    Standing take(Policy policy, String who) {
        var probe = bucket(policy, who).tryConsumeAndReturnRemaining(1);
        return new Standing(
                policy,
                !probe.isConsumed(),
                probe.getRemainingTokens(),
                probe.getNanosToWaitForRefill(),
                probe.getNanosToWaitForReset());
    }

    void forget(Policy policy, String who) {
        buckets.invalidate(new Key(policy, who));
    }

    long size() {
        buckets.cleanUp();
        return buckets.estimatedSize();
    }

    private Bucket bucket(Policy policy, String who) {
        return buckets.get(
                new Key(policy, who),
                unseen -> Bucket.builder()
                        .addLimit(policy.rate().bandwidth())
                        .withCustomTimePrecision(clock)
                        .build());
    }

    private record Clock(Ticker ticker) implements TimeMeter {

        @Override
        public long currentTimeNanos() {
            return ticker.read();
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    }
}
