package org.cartora.web.returns;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.cartora.returns.ReceiveReturn;
import org.cartora.returns.ReturnView;
import org.cartora.returns.Returning;
import org.cartora.returns.TakingBack;
import org.cartora.shared.Ids;
import org.cartora.shared.May;
import org.cartora.shared.NotFound;
import org.cartora.web.idempotency.KeyedInSteps;
import org.cartora.web.idempotency.Steps;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** Deciding about returns and taking them, for those who run the shop. */
@ApplicationScoped
@Path("admin/orders/{number}/returns")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(May.HANDLE_ORDERS)
public class ReturnDeskResource {

    @EJB
    Returning returning;

    @EJB
    TakingBack takingBack;

    @Inject
    Steps steps;

    /** What the customer is told. */
    public record Decision(@Nullable @Size(max = 500) String answer) {}

    @GET
    @RolesAllowed(May.SEE_ORDERS)
    @Operation(summary = "The returns of an order")
    public ReturnList list(@PathParam("number") String number) {
        return new ReturnList(returning.returns(number));
    }

    @POST
    @Path("{id}/approve")
    @Operation(summary = "The customer may send it")
    public ReturnView approve(
            @PathParam("number") String number, @PathParam("id") String id, @Valid @NotNull Decision decision) {
        return takingBack.approve(number, known(id), decision.answer());
    }

    @POST
    @Path("{id}/reject")
    @Operation(summary = "The customer keeps it")
    public ReturnView reject(
            @PathParam("number") String number, @PathParam("id") String id, @Valid @NotNull Decision decision) {
        return returning.reject(number, known(id), decision.answer());
    }

    @POST
    @Path("{id}/receive")
    @KeyedInSteps
    @Operation(summary = "It is here: onto the shelf or written off, and paid back")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ReturnView.class)))
    public Response receive(
            @PathParam("number") String number, @PathParam("id") String id, @Valid @NotNull ReceiveReturn command) {
        return steps.answer(receipt -> Response.ok(takingBack.receive(receipt, number, known(id), command))
                .build());
    }

    private static UUID known(String id) {
        return Ids.parse(id).orElseThrow(() -> NotFound.of("return"));
    }
}
