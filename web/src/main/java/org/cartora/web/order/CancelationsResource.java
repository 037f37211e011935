package org.cartora.web.order;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.cartora.order.CancelLines;
import org.cartora.order.GivingBack;
import org.cartora.order.OrderView;
import org.cartora.shared.May;
import org.cartora.web.idempotency.KeyedInSteps;
import org.cartora.web.idempotency.Steps;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Items taken out of orders by those who run the shop. */
@ApplicationScoped
@Path("admin/orders/{number}/cancelations")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(May.HANDLE_ORDERS)
public class CancelationsResource {

    @EJB
    GivingBack givingBack;

    @Inject
    Steps steps;

    @POST
    @KeyedInSteps
    @Operation(summary = "Takes units out that are not shipped, or all of them, and gives back what was paid for them")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = OrderView.class)))
    public Response cancel(@PathParam("number") String number, @Valid @NotNull CancelLines command) {
        return steps.answer(id -> Response.status(Response.Status.CREATED)
                .entity(givingBack.cancel(id, number, command))
                .build());
    }
}
