package org.cartora.web.checkout;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
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
import org.cartora.checkout.AddToOrder;
import org.cartora.checkout.Adding;
import org.cartora.checkout.AdditionDesk;
import org.cartora.checkout.Quoted;
import org.cartora.shared.Ids;
import org.cartora.shared.May;
import org.cartora.shared.NotFound;
import org.cartora.web.idempotency.KeyedInSteps;
import org.cartora.web.idempotency.Steps;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** More for placed orders, offered by those who run the shop. */
@ApplicationScoped
@Path("admin/orders/{number}/additions")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(May.HANDLE_ORDERS)
public class AdditionDeskResource {

    @EJB
    Adding adding;

    @EJB
    AdditionDesk desk;

    @Inject
    Steps steps;

    @GET
    @RolesAllowed(May.SEE_ORDERS)
    @Operation(summary = "The additions to an order")
    public AdditionList list(@PathParam("number") String number) {
        return AdditionList.forStaff(adding.additions(number));
    }

    @POST
    @KeyedInSteps
    @Operation(summary = "Offers more for an order that is not sent yet; the customer is asked by e-mail to pay it")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = AdditionOfOrder.class)))
    public Response add(@PathParam("number") String number, @Valid @NotNull AddToOrder command) {
        return steps.answer(id -> Response.status(Response.Status.CREATED)
                .entity(AdditionOfOrder.forStaff(desk.add(id, number, command)))
                .build());
    }

    @POST
    @Path("preview")
    @Operation(summary = "What an addition would cost")
    public Quoted preview(@PathParam("number") String number, @Valid @NotNull AddToOrder command) {
        return adding.preview(number, command);
    }

    @DELETE
    @Path("{id}")
    @Operation(summary = "Takes an addition back that is not paid")
    public void takeBack(@PathParam("number") String number, @PathParam("id") String id) {
        desk.takeBack(number, Ids.parse(id).orElseThrow(() -> NotFound.of("addition")));
    }
}
