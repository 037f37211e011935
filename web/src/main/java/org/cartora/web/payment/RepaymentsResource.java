package org.cartora.web.payment;

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
import java.util.List;
import java.util.UUID;
import org.cartora.payment.RepaymentDesk;
import org.cartora.payment.RepaymentView;
import org.cartora.shared.Ids;
import org.cartora.shared.May;
import org.cartora.shared.NotFound;
import org.cartora.web.idempotency.KeyedInSteps;
import org.cartora.web.idempotency.Steps;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Money that the payment provider was asked to give back, and what of it did not arrive. */
@ApplicationScoped
@Path("admin/repayments")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.WILDCARD)
@RolesAllowed(May.SEE_ORDERS)
public class RepaymentsResource {

    @EJB
    RepaymentDesk repayments;

    @Inject
    Steps steps;

    /** Repayments, the oldest first. */
    public record RepaymentList(List<RepaymentView> items) {

        public RepaymentList {
            items = List.copyOf(items);
        }
    }

    @GET
    @Operation(summary = "Repayments that have failed and were not tried again: what the shop owes customers")
    public RepaymentList failed() {
        return new RepaymentList(repayments.failed());
    }

    @POST
    @Path("{id}/repetitions")
    @KeyedInSteps
    @RolesAllowed(May.MOVE_MONEY)
    @Operation(summary = "Tries a failed repayment again")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = RepaymentView.class)))
    public Response repeat(@PathParam("id") String id) {
        return steps.answer(next -> Response.status(Response.Status.CREATED)
                .entity(repayments.repeat(next, known(id)))
                .build());
    }

    private static UUID known(String id) {
        return Ids.parse(id).orElseThrow(() -> NotFound.of("refund"));
    }
}
