package org.cartora.web.operations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import org.cartora.web.operations.Dependencies.Dependency;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;
import org.eclipse.microprofile.health.Readiness;

/**
 * Alive is who answers at all. Ready is who reaches the database; broker, identity and mail are shown, but the shop goes
 * on selling without them (events and mails wait in the outbox, guests need no sign-in), so that their absence takes no
 * server out of the balance.
 */
@ApplicationScoped
public class HealthChecks {

    @Inject
    Dependencies dependencies;

    @Produces
    @Liveness
    HealthCheck alive() {
        return () -> HealthCheckResponse.up("application");
    }

    @Produces
    @Readiness
    HealthCheck database() {
        return () -> {
            var database = dependencies.named("database");
            return response(database).status(database.up()).build();
        };
    }

    @Produces
    @Readiness
    HealthCheck broker() {
        return () -> response(dependencies.named("broker")).up().build();
    }

    @Produces
    @Readiness
    HealthCheck identity() {
        return () -> response(dependencies.named("identity")).up().build();
    }

    @Produces
    @Readiness
    HealthCheck mail() {
        return () -> response(dependencies.named("mail")).up().build();
    }

    private static org.eclipse.microprofile.health.HealthCheckResponseBuilder response(Dependency dependency) {
        return HealthCheckResponse.named(dependency.name())
                .withData("state", dependency.status())
                .withData("latency_ms", dependency.latencyMs());
    }
}
