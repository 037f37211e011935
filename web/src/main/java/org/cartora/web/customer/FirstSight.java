package org.cartora.web.customer;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.annotation.Priority;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import java.time.Duration;
import java.util.UUID;
import org.cartora.customer.Customers;
import org.cartora.customer.Vouched;
import org.cartora.serverlog.LogContext;
import org.cartora.web.shared.Caller;

/** Whoever calls with a token for the first time becomes a customer here; known ones cost nothing but a look into memory. */
@Provider
@ApplicationScoped
@Priority(Priorities.AUTHORIZATION - 1)
public class FirstSight implements ContainerRequestFilter {

    private final Cache<UUID, String> known = Caffeine.newBuilder()
            .maximumSize(100_000)
            .expireAfterWrite(Duration.ofHours(1))
            .build();

    @Inject
    Caller caller;

    @EJB
    Customers customers;

    @Override
    public void filter(ContainerRequestContext request) {
        caller.customer().ifPresent(id -> {
            LogContext.user(id.toString());
            caller.email()
                    .filter(email -> !email.equals(known.getIfPresent(id)))
                    .ifPresent(email -> {
                        customers.ensure(
                                id,
                                new Vouched(
                                        email,
                                        caller.emailVerified(),
                                        caller.firstName().orElse(null),
                                        caller.lastName().orElse(null)));
                        known.put(id, email);
                    });
        });
    }
}
