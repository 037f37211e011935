package org.cartora.web.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Counts what a guesser of passwords or a maker of junk accounts would do often. The provider keeps its own count too. */
@ApplicationScoped
class Attempts {

    private final Cache<String, AtomicInteger> failures = Caffeine.newBuilder()
            .maximumSize(100_000)
            .expireAfterWrite(Duration.ofMinutes(5))
            .build();

    private final Cache<String, AtomicInteger> registrations = Caffeine.newBuilder()
            .maximumSize(100_000)
            .expireAfterWrite(Duration.ofMinutes(1))
            .build();

    private final Cache<String, AtomicInteger> resets = Caffeine.newBuilder()
            .maximumSize(100_000)
            .expireAfterWrite(Duration.ofMinutes(1))
            .build();

    @Inject
    @ConfigProperty(name = "cartora.identity.failures-per-account", defaultValue = "10")
    int mostFailures;

    @Inject
    @ConfigProperty(name = "cartora.identity.resets-per-minute", defaultValue = "60")
    int mostResets;

    @Inject
    @ConfigProperty(name = "cartora.identity.registrations-per-minute", defaultValue = "60")
    int mostRegistrations;

    void checkFailures(String email) {
        var count = failures.getIfPresent(email);
        if (count != null && count.get() >= mostFailures) {
            throw tooMany();
        }
    }

    void failed(String email) {
        failures.get(email, unseen -> new AtomicInteger()).incrementAndGet();
    }

    void succeeded(String email) {
        failures.invalidate(email);
    }

    void countRegistration(String address) {
        if (registrations.get(address, unseen -> new AtomicInteger()).incrementAndGet() > mostRegistrations) {
            throw tooMany();
        }
    }

    void countReset(String address) {
        if (resets.get(address, unseen -> new AtomicInteger()).incrementAndGet() > mostResets) {
            throw tooMany();
        }
    }

    private static ClientErrorException tooMany() {
        return new ClientErrorException(Response.Status.TOO_MANY_REQUESTS);
    }
}
