package org.cartora.web.checkout;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.cartora.checkout.Adding;
import org.cartora.checkout.AdditionDesk;
import org.cartora.checkout.Till;
import org.cartora.order.OrderView;
import org.cartora.order.Viewer;
import org.cartora.shared.Ids;
import org.cartora.shared.NotFound;
import org.cartora.web.idempotency.KeyedInSteps;
import org.cartora.web.idempotency.Steps;
import org.cartora.web.shared.Caller;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** Additions to one's own order: what they cost, and that they are paid. */
@ApplicationScoped
@Path("orders/{number}/additions")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class AdditionsResource {

    private static final String TOKEN = "X-Order-Token";

    @EJB
    Adding adding;

    @EJB
    AdditionDesk desk;

    @EJB
    Till till;

    @Inject
    Steps steps;

    @Inject
    Caller caller;

    @GET
    @Operation(
            summary =
                    "The additions to one's own order, and how to pay the one that waits; a guest sends its X-Order-Token")
    public AdditionList list(@PathParam("number") String number, @HeaderParam(TOKEN) @Nullable String token) {
        return AdditionList.forBuyer(adding.additions(number, viewer(token)), till::publicKey);
    }

    @POST
    @Path("{id}/confirm")
    @KeyedInSteps
    @Operation(summary = "The order with an addition that was paid; a repeat answers the same")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = OrderView.class)))
    public Response confirm(
            @PathParam("number") String number,
            @HeaderParam(TOKEN) @Nullable String token,
            @PathParam("id") String id) {
        var addition = Ids.parse(id).orElseThrow(() -> NotFound.of("addition"));
        return steps.answer(key ->
                Response.ok(desk.confirm(number, viewer(token), addition)).build());
    }

    private Viewer viewer(@Nullable String token) {
        return new Viewer(caller.customer().orElse(null), token);
    }
}
