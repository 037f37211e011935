package org.cartora.web.pricing;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.cartora.pricing.MakePriceList;
import org.cartora.pricing.PlanPrice;
import org.cartora.pricing.PriceListView;
import org.cartora.pricing.PriceLists;
import org.cartora.pricing.PriceRecordView;
import org.cartora.shared.Ids;
import org.cartora.shared.May;
import org.cartora.shared.NotFound;
import org.cartora.web.idempotency.Idempotent;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Price lists and what they plan. */
@ApplicationScoped
@Path("admin/price-lists")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(May.SET_PRICES)
public class PriceListsResource {

    @EJB
    PriceLists lists;

    /** All price lists. */
    public record AllPriceLists(List<PriceListView> items) {

        public AllPriceLists {
            items = List.copyOf(items);
        }
    }

    @GET
    @Operation(summary = "All price lists")
    public AllPriceLists all() {
        return new AllPriceLists(lists.lists());
    }

    @POST
    @Idempotent
    @Operation(summary = "Makes a price list for a currency, and perhaps for a group of customers")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = PriceListView.class)))
    public Response make(@Valid @NotNull MakePriceList command) {
        return Response.status(Response.Status.CREATED)
                .entity(lists.make(command))
                .build();
    }

    @POST
    @Path("{id}/prices")
    @Idempotent
    @Operation(summary = "Plans a price of the list; one that overlaps is refused")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = PriceRecordView.class)))
    public Response plan(@PathParam("id") String id, @Valid @NotNull PlanPrice plan) {
        return Response.status(Response.Status.CREATED)
                .entity(lists.plan(known(id), plan))
                .build();
    }

    @DELETE
    @Path("prices/{id}")
    @Operation(summary = "Withdraws a planned price from now on; what it has been stays on record")
    public Response withdraw(@PathParam("id") String id) {
        lists.withdraw(known(id));
        return Response.noContent().build();
    }

    private static UUID known(String id) {
        return Ids.parse(id).orElseThrow(() -> NotFound.of("price list"));
    }
}
