package org.cartora.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LimitsTest {

    private static final Map<String, String> CONFIG = Map.of(
            "cartora.limits.address", "10/s burst 20",
            "cartora.limits.user", "100/min",
            "cartora.limits.routes", "webhooks, lookup, api",
            "cartora.limits.route.webhooks", "/api/webhooks/*",
            "cartora.limits.route.webhooks.address", "off",
            "cartora.limits.route.lookup", "POST /api/orders/lookup",
            "cartora.limits.route.lookup.address", "10/min",
            "cartora.limits.route.api", "/api/**",
            "cartora.limits.attempts", "sign-in",
            "cartora.limits.attempt.sign-in", "3/5min");

    private final AtomicLong clock = new AtomicLong();
    private final Limits limits = limits(CONFIG);

    private Limits limits(Map<String, String> config) {
        return new Limits(LimitSettings.of(name -> Optional.ofNullable(config.get(name))), clock::get);
    }

    private void pass(Duration time) {
        clock.addAndGet(time.toNanos());
    }

    private Visit get(String address) {
        return limits.enter("GET", "/api/products", address);
    }

    private void exhaust(String address) {
        IntStream.range(0, 20).forEach(i -> assertThat(get(address).refused()).isFalse());
    }

    @Test
    void anAddressHasItsBurstAndThenTenASecond() {
        exhaust("192.0.2.1");

        assertThat(get("192.0.2.1").refused()).isTrue();
        pass(Duration.ofMillis(100));
        assertThat(get("192.0.2.1").refused()).isFalse();
        assertThat(get("192.0.2.1").refused()).isTrue();
    }

    @Test
    void anotherAddressIsNotAffected() {
        exhaust("192.0.2.1");

        assertThat(get("192.0.2.2").refused()).isFalse();
    }

    @Test
    void aHouseholdOfIpv6IsOneAddress() {
        exhaust("2001:db8:0:7::1");

        assertThat(get("2001:db8:0:7:ffff:ffff:ffff:ffff").refused()).isTrue();
        assertThat(get("2001:db8:0:8::1").refused()).isFalse();
    }

    @Test
    void whatIsToldOfALimitIsExact() {
        assertThat(get("192.0.2.1").headers())
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "RateLimit-Policy", "\"address\";q=20;w=2",
                        "RateLimit", "\"address\";r=19;t=1",
                        "RateLimit-Limit", "20",
                        "RateLimit-Remaining", "19",
                        "RateLimit-Reset", "1"));
    }

    @Test
    void whoComesAfterTheTimeThatARefusalNamesIsLetIn() {
        IntStream.range(0, 10).forEach(i -> limits.enter("POST", "/api/orders/lookup", "192.0.2.1"));
        var refused = limits.enter("POST", "/api/orders/lookup", "192.0.2.1");

        assertThat(refused.refused()).isTrue();
        assertThat(refused.headers()).containsEntry("Retry-After", "6").containsEntry("RateLimit-Remaining", "0");
        pass(Duration.ofSeconds(6));
        assertThat(limits.enter("POST", "/api/orders/lookup", "192.0.2.1").refused())
                .isFalse();
    }

    @Test
    void aPersonIsCountedWhereverHeComesFrom() {
        IntStream.range(0, 100)
                .mapToObj(i -> limits.signedIn(get("192.0.2." + i), "lena"))
                .forEach(visit -> assertThat(visit.refused()).isFalse());

        var refused = limits.signedIn(get("192.0.2.200"), "lena");
        assertThat(refused.refused()).isTrue();
        assertThat(refused.headers())
                .containsEntry("RateLimit-Policy", "\"address\";q=20;w=2, \"user\";q=100;w=60")
                .containsEntry("RateLimit-Limit", "100")
                .containsEntry("Retry-After", "1");
        assertThat(limits.signedIn(get("192.0.2.200"), "nora").refused()).isFalse();
    }

    @Test
    void someRoutesAreNotCounted() {
        assertThat(limits.enter("POST", "/api/webhooks/stripe", "192.0.2.1").headers())
                .isEmpty();
        assertThat(limits.enter("GET", "/p/a-mug", "192.0.2.1").headers()).isEmpty();
    }

    @Test
    void attemptsAtOneTargetEndWhereverTheyComeFromAndBeginAnewAfterASuccess() {
        IntStream.range(0, 3).forEach(i -> limits.attempt("sign-in", "lena@cartora.example"));
        assertThatThrownBy(() -> limits.attempt("sign-in", "lena@cartora.example"))
                .isInstanceOfSatisfying(
                        RateLimited.class, no -> assertThat(no.retryAfter()).isEqualTo(100));
        limits.attempt("sign-in", "nora@cartora.example");

        pass(Duration.ofSeconds(100));
        limits.attempt("sign-in", "lena@cartora.example");
        limits.succeeded("sign-in", "lena@cartora.example");
        IntStream.range(0, 3).forEach(i -> limits.attempt("sign-in", "lena@cartora.example"));
    }

    @Test
    void whatIsNamedAttemptAndIsNoneIsNotCounted() {
        IntStream.range(0, 1_000).forEach(i -> limits.attempt("unheard-of", "lena"));
    }

    @Test
    void manyAtOnceGetNoMoreThanTheBurst() throws InterruptedException {
        var let = new AtomicInteger();
        try (var threads = Executors.newFixedThreadPool(8)) {
            IntStream.range(0, 800)
                    .forEach(i -> threads.submit(() -> {
                        if (!get("192.0.2.1").refused()) {
                            let.incrementAndGet();
                        }
                    }));
        }

        assertThat(let).hasValue(20);
    }

    @Test
    void aCrowdOfAddressesDoesNotFillTheMemory() {
        var buckets = new Buckets(1_000, clock::get);
        var policy = new Policy("address", Rate.parse("10/s burst 20").orElseThrow());
        IntStream.range(0, 50_000).forEach(i -> buckets.take(policy, "10.0." + i / 256 + "." + i % 256));

        assertThat(buckets.size()).isLessThanOrEqualTo(1_000);
        pass(Duration.ofSeconds(3));
        assertThat(buckets.size()).isZero();
    }

    @Test
    void aFloodOfRefusalsIsOneLine() {
        exhaust("192.0.2.1");
        IntStream.range(0, 5_000).forEach(i -> get("192.0.2.1"));

        var summary = limits.summary().orElseThrow();
        assertThat(summary.line())
                .isEqualTo("refused 5000 requests {address=5000} from 1 addresses, most often 192.0.2.1 5000");
        assertThat(summary.reasons()).containsEntry("address", 5_000L);
        assertThat(limits.summary()).isEmpty();
    }

    @Test
    void limitsThatAreOffCountNothing() {
        var config = new HashMap<>(CONFIG);
        config.put("cartora.limits", "off");
        var open = limits(config);

        IntStream.range(0, 100)
                .forEach(i -> assertThat(
                                open.enter("GET", "/api/products", "192.0.2.1").headers())
                        .isEmpty());
        IntStream.range(0, 100).forEach(i -> open.attempt("sign-in", "lena"));
    }
}
