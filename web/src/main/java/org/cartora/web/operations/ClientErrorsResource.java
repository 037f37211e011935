package org.cartora.web.operations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** What broke in somebody's browser: a line in the log, which names the page and the code, and a metric. */
@ApplicationScoped
@Path("client-errors")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ClientErrorsResource {

    private static final Logger LOG = Logger.getLogger(ClientErrorsResource.class.getName());

    @Inject
    MetricRegistry metrics;

    /** A page that broke; nothing in it is to be believed. */
    public record ClientError(
            @NotBlank @Size(max = 500) String message,
            @Size(max = 4000) @Nullable String stack,
            @Size(max = 100) @Nullable String where,
            @Size(max = 500) @Nullable String page) {}

    @POST
    @Operation(summary = "Tells that a page broke in the browser")
    public void report(@Valid @NotNull ClientError error) {
        metrics.counter("cartora_client_errors").inc();
        LOG.log(Level.WARNING, "A page broke: {0} (page {1}, in {2}) {3}", new Object[] {
            error.message(), error.page(), error.where(), error.stack()
        });
    }
}
