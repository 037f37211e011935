package org.cartora.web.fulfillment;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.cartora.fulfillment.Fulfilling;
import org.cartora.fulfillment.ParcelView;
import org.cartora.fulfillment.Sending;
import org.cartora.fulfillment.ShipParcel;
import org.cartora.inventory.OrderStock;
import org.cartora.shared.Ids;
import org.cartora.shared.May;
import org.cartora.shared.NotFound;
import org.cartora.web.idempotency.KeyedInSteps;
import org.cartora.web.idempotency.Steps;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Sending orders, for those who run the shop. */
@ApplicationScoped
@Path("admin/orders/{number}/fulfillments")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(May.HANDLE_ORDERS)
public class FulfillmentsResource {

    @EJB
    Fulfilling fulfilling;

    @EJB
    Sending sending;

    @Inject
    Steps steps;

    @GET
    @RolesAllowed(May.SEE_ORDERS)
    @Operation(summary = "The parcels of an order")
    public ParcelList list(@PathParam("number") String number) {
        return new ParcelList(fulfilling.parcels(number));
    }

    @GET
    @Path("stock")
    @RolesAllowed(May.SEE_ORDERS)
    @Operation(
            summary =
                    "From which stock locations an order goes out: what is set aside there, and what left in which parcel")
    public OrderStock stock(@PathParam("number") String number) {
        return fulfilling.stock(number);
    }

    @POST
    @KeyedInSteps
    @Operation(summary = "A parcel leaves with some lines, or with everything that was not sent yet")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = ParcelView.class)))
    public Response ship(@PathParam("number") String number, @Valid @NotNull ShipParcel command) {
        return steps.answer(id -> Response.status(Response.Status.CREATED)
                .entity(sending.ship(id, number, command))
                .build());
    }

    @POST
    @Path("{id}/delivered")
    @Operation(summary = "A parcel has arrived")
    public ParcelView delivered(@PathParam("number") String number, @PathParam("id") String id) {
        return fulfilling.deliver(number, Ids.parse(id).orElseThrow(() -> NotFound.of("parcel")));
    }
}
