package org.cartora.web.order;

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
import java.util.List;
import org.cartora.order.GivingBack;
import org.cartora.order.OrderView;
import org.cartora.order.RefundOrder;
import org.cartora.order.RefundView;
import org.cartora.order.Refunding;
import org.cartora.shared.May;
import org.cartora.web.idempotency.KeyedInSteps;
import org.cartora.web.idempotency.Steps;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Money given back, by those who run the shop. */
@ApplicationScoped
@Path("admin/orders/{number}/refunds")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(May.SEE_ORDERS)
public class RefundsResource {

    @EJB
    Refunding refunding;

    @EJB
    GivingBack givingBack;

    @Inject
    Steps steps;

    /** What was decided to be given back, oldest first. */
    public record RefundList(List<RefundView> items) {

        public RefundList {
            items = List.copyOf(items);
        }
    }

    @GET
    @Operation(summary = "The refunds of an order, part by part")
    public RefundList list(@PathParam("number") String number) {
        return new RefundList(refunding.refunds(number));
    }

    @POST
    @KeyedInSteps
    @RolesAllowed(May.MOVE_MONEY)
    @Operation(summary = "Gives back units of lines, what is left of the shipping, or an amount")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = OrderView.class)))
    public Response refund(@PathParam("number") String number, @Valid @NotNull RefundOrder command) {
        return steps.answer(id -> Response.status(Response.Status.CREATED)
                .entity(givingBack.refund(id, number, command))
                .build());
    }

    @POST
    @Path("preview")
    @RolesAllowed(May.MOVE_MONEY)
    @Operation(summary = "What a refund would give back, part by part")
    public RefundView preview(@PathParam("number") String number, @Valid @NotNull RefundOrder command) {
        return refunding.preview(number, command);
    }
}
