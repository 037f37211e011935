package org.cartora.web.interchange;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.cartora.interchange.ExportView;
import org.cartora.interchange.Exports;
import org.cartora.interchange.Kind;
import org.cartora.shared.Ids;
import org.cartora.shared.May;
import org.cartora.shared.NotFound;
import org.cartora.shared.Page;
import org.cartora.web.idempotency.Idempotent;
import org.cartora.web.job.RunStarted;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** Tables that are taken out. */
@ApplicationScoped
@Path("admin/exports")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(May.EXCHANGE_TABLES)
public class ExportsResource {

    @EJB
    Exports exports;

    @POST
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary =
                    "Writes a table (products, prices, stock, customers, orders) into a CSV file; the answer names the run to be"
                            + " watched")
    @APIResponse(responseCode = "202", content = @Content(schema = @Schema(implementation = RunStarted.class)))
    public Response start(@Valid @NotNull StartExport command) {
        var run = exports.start(Kind.of(command.kind()));
        return Response.accepted(new RunStarted(run.id()))
                .header("Location", URI.create("/api/admin/jobs/runs/" + run.id()))
                .build();
    }

    @GET
    @Operation(summary = "Exports, newest first")
    public Page<ExportView> list(
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(100) int limit) {
        return exports.list(cursor, limit);
    }

    @GET
    @Path("{id}")
    @Operation(summary = "How an export goes, once a node has begun to work on it")
    public ExportView view(@PathParam("id") String id) {
        return exports.view(id(id));
    }

    @GET
    @Path("{id}/file")
    @Produces({MediaType.APPLICATION_JSON, MediaType.WILDCARD})
    @Operation(summary = "The file of a finished export")
    public Response file(@PathParam("id") String id) {
        var file = exports.file(id(id));
        return Response.ok(file.path().toFile(), "text/csv;charset=UTF-8")
                .header("Content-Disposition", "attachment; filename=\"" + file.name() + "\"")
                .header("Cache-Control", "private, no-store")
                .build();
    }

    private static UUID id(String text) {
        return Ids.parse(text).orElseThrow(() -> NotFound.of("export"));
    }
}
