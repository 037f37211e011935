package org.cartora.web.inventory;

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
import org.cartora.inventory.CountStock;
import org.cartora.inventory.Counting;
import org.cartora.inventory.OpenCount;
import org.cartora.inventory.StockCountView;
import org.cartora.shared.Ids;
import org.cartora.shared.May;
import org.cartora.shared.NotFound;
import org.cartora.shared.Page;
import org.cartora.web.idempotency.Idempotent;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** Stocktaking. */
@ApplicationScoped
@Path("admin/stock-counts")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(May.CHANGE_STOCK)
public class StockCountsResource {

    @EJB
    Counting counting;

    @GET
    @Operation(summary = "Stock counts, newest first")
    public Page<StockCountView> list(
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(100) int limit) {
        return counting.list(cursor, limit);
    }

    @GET
    @Path("{id}")
    @Operation(summary = "One stock count with its differences")
    public StockCountView count(@PathParam("id") String id) {
        return counting.count(known(id));
    }

    @POST
    @Idempotent
    @Operation(summary = "Begins stocktaking at a location")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = StockCountView.class)))
    public Response open(@Valid @NotNull OpenCount wish) {
        var made = counting.open(wish);
        return Response.created(URI.create("/api/admin/stock-counts/" + made.id()))
                .entity(made)
                .build();
    }

    @POST
    @Path("{id}/lines")
    @Idempotent
    @Operation(summary = "Writes down what was counted; another number for a SKU replaces the first")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = StockCountView.class)))
    public Response write(@PathParam("id") String id, @Valid @NotNull CountStock command) {
        return Response.ok(counting.write(known(id), command)).build();
    }

    @POST
    @Path("{id}/post")
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "Puts the differences into the books, all or none")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = StockCountView.class)))
    public StockCountView post(@PathParam("id") String id) {
        return counting.post(known(id));
    }

    @POST
    @Path("{id}/cancel")
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "Ends a count without any change")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = StockCountView.class)))
    public StockCountView cancel(@PathParam("id") String id) {
        return counting.cancel(known(id));
    }

    private static UUID known(String id) {
        return Ids.parse(id).orElseThrow(() -> NotFound.of("stock count"));
    }
}
