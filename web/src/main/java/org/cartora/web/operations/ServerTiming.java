package org.cartora.web.operations;

import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;
import java.util.Locale;
import org.cartora.shared.StatementClock;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * In development every answer says how many statements it took and how long the database was busy, in the header
 * {@code Server-Timing}, which browsers show in their network panel.
 */
@Provider
@PreMatching
public class ServerTiming implements ContainerRequestFilter, ContainerResponseFilter {

    @Inject
    @ConfigProperty(name = "cartora.environment")
    String environment;

    @Override
    public void filter(ContainerRequestContext request) {
        StatementClock.reset();
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (environment.equals("development")) {
            var reading = StatementClock.read();
            response.getHeaders()
                    .putSingle(
                            "Server-Timing",
                            String.format(
                                    Locale.ROOT,
                                    "db;desc=\"%d statements\";dur=%.1f",
                                    reading.statements(),
                                    reading.nanos() / 1e6));
        }
    }
}
