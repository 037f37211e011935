package org.cartora.web.operations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How the shop is doing. */
@ApplicationScoped
@Path("status")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Operations")
public class StatusResource {

    /** A server behind the shop. */
    public record DependencyState(String name, String status, long latencyMs) {}

    /** UP, DEGRADED (sells, but something waits) or DOWN (no database). */
    public record Status(
            String service,
            String status,
            String version,
            String commit,
            Instant startedAt,
            long uptimeSeconds,
            List<DependencyState> dependencies) {}

    @Inject
    Dependencies dependencies;

    @Inject
    Build build;

    @GET
    @Operation(summary = "Version, uptime and the state of every dependency")
    public Status status() {
        var states = dependencies.all();
        var well = states.stream().allMatch(Dependencies.Dependency::up);
        var runtime = ManagementFactory.getRuntimeMXBean();
        return new Status(
                "cartora",
                well ? "UP" : dependencies.named("database").up() ? "DEGRADED" : "DOWN",
                build.version(),
                build.commit(),
                Instant.ofEpochMilli(runtime.getStartTime()),
                runtime.getUptime() / 1000,
                states.stream()
                        .map(state -> new DependencyState(state.name(), state.status(), state.latencyMs()))
                        .toList());
    }
}
