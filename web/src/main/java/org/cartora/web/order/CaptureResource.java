package org.cartora.web.order;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.cartora.order.Capturing;
import org.cartora.order.OrderDesk;
import org.cartora.order.OrderView;
import org.cartora.payment.ReservationView;
import org.cartora.shared.May;
import org.cartora.shared.NotFound;
import org.cartora.web.idempotency.KeyedInSteps;
import org.cartora.web.idempotency.Steps;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Money that is held on a customer's card until the goods leave. */
@ApplicationScoped
@Path("admin/orders/{number}/capture")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.WILDCARD)
@RolesAllowed(May.SEE_ORDERS)
public class CaptureResource {

    @EJB
    OrderDesk desk;

    @EJB
    Capturing capturing;

    @Inject
    Steps steps;

    @GET
    @Operation(summary = "What is held on the card for an order, and until when; 404 where it was charged at once")
    public ReservationView reservation(@PathParam("number") String number) {
        return desk.reservation(number).orElseThrow(() -> NotFound.of("reservation"));
    }

    @POST
    @KeyedInSteps
    @RolesAllowed(May.MOVE_MONEY)
    @Operation(summary = "Takes what is held for an order, less what was taken out of it; harmless when it is paid")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = OrderView.class)))
    public Response capture(@PathParam("number") String number) {
        return steps.answer(id -> Response.ok(capturing.capture(number)).build());
    }
}
