package org.cartora.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.awaitility.Awaitility;

/**
 * One purchase by a careful client: each POST has a key, and is sent again with the same key when no answer came, when the
 * server failed, or when its first is still being worked on. Any other refusal ends the purchase.
 */
final class Purchase {

    static final int UNITS = 2;
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Duration PAUSE = Duration.ofMillis(500);

    private final Shop shop = Shop.guest();
    private final String email = Shop.newEmail();
    private final AtomicInteger repeats = new AtomicInteger();
    private final Shop.Product product;
    private volatile String step = "before";
    private volatile Optional<Answer> checkout = Optional.empty();
    private volatile Optional<Answer> order = Optional.empty();

    Purchase(Shop.Product product) {
        this.product = product;
    }

    void make() {
        step = "cart";
        insist(() -> shop.add(product.variantId(), UNITS));
        step = "checkout";
        var opened = insist(() -> shop.checkout(email));
        checkout = Optional.of(opened);
        step = "pay";
        insist(() -> shop.pay(opened, Shop.GOOD_CARD));
        step = "confirm";
        order = Optional.of(insist(() -> shop.confirm(opened)));
        step = "afterwards";
    }

    private Answer insist(Supplier<Answer> request) {
        shop.with("Idempotency-Key", UUID.randomUUID().toString());
        return Awaitility.await(step)
                .atMost(PATIENCE)
                .pollInSameThread()
                .pollDelay(Duration.ZERO)
                .pollInterval(PAUSE)
                .until(() -> answered(request), Optional::isPresent)
                .orElseThrow();
    }

    private Optional<Answer> answered(Supplier<Answer> request) {
        try {
            var answer = request.get();
            if (isOfTheShop(answer) && answer.status() < 500 && !answer.code().equals("REQUEST_IN_PROGRESS")) {
                assertThat(answer.status()).as("%s", answer).isIn(200, 201);
                return Optional.of(answer);
            }
        } catch (AssertionError e) {
            if (!(e.getCause() instanceof IOException)) {
                throw e;
            }
        }
        repeats.incrementAndGet();
        return Optional.empty();
    }

    /** A server that starts answers 404 with a page of its own until the application is loaded. */
    private static boolean isOfTheShop(Answer answer) {
        return answer.json().isObject();
    }

    String step() {
        return step;
    }

    int repeats() {
        return repeats.get();
    }

    String email() {
        return email;
    }

    Shop.Product product() {
        return product;
    }

    Answer checkout() {
        return checkout.orElseThrow();
    }

    UUID checkoutId() {
        return UUID.fromString(checkout().text("/checkout_id"));
    }

    Answer order() {
        return order.orElseThrow();
    }
}
