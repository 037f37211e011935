package org.cartora.web.inventory;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.cartora.inventory.DescribeLocation;
import org.cartora.inventory.StockLocationView;
import org.cartora.inventory.StockPlaces;
import org.cartora.shared.May;
import org.cartora.web.idempotency.Idempotent;
import org.cartora.web.shared.MergePatch;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** The places where stock lies. */
@ApplicationScoped
@Path("admin/stock-locations")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(May.SEE_STOCK)
public class StockLocationsResource {

    @EJB
    StockPlaces places;

    @Inject
    MergePatch patches;

    /** All stock locations. */
    public record AllStockLocations(List<StockLocationView> items) {

        public AllStockLocations {
            items = List.copyOf(items);
        }
    }

    @GET
    @Operation(summary = "All stock locations, active ones first")
    public AllStockLocations list() {
        return new AllStockLocations(places.list());
    }

    @GET
    @Path("{code}")
    @Operation(summary = "One stock location")
    public StockLocationView location(@PathParam("code") String code) {
        return places.location(code);
    }

    @POST
    @Idempotent
    @RolesAllowed(May.CHANGE_STOCK)
    @Operation(summary = "Makes a stock location; what lies there is sold as soon as something does")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = StockLocationView.class)))
    public Response make(@Valid @NotNull DescribeLocation wish) {
        var made = places.make(wish);
        return Response.created(URI.create("/api/admin/stock-locations/" + made.code()))
                .entity(made)
                .build();
    }

    @PATCH
    @Path("{code}")
    @RolesAllowed(May.CHANGE_STOCK)
    @Consumes({MediaType.APPLICATION_JSON, "application/merge-patch+json"})
    @Operation(summary = "Changes a stock location; one that is not active, or does not ship, sells nothing")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = StockLocationView.class)))
    public StockLocationView change(@PathParam("code") String code, @NotNull ObjectNode patch) {
        var current = places.location(code);
        return places.change(code, patches.apply(current.described(), patch, DescribeLocation.class));
    }
}
