package org.cartora.web.returns;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.cartora.order.Viewer;
import org.cartora.returns.RequestReturn;
import org.cartora.returns.ReturnView;
import org.cartora.returns.Returning;
import org.cartora.web.idempotency.Idempotent;
import org.cartora.web.shared.Caller;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** Sending something back of one's own order. */
@ApplicationScoped
@Path("orders/{number}/returns")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ReturnsResource {

    private static final String TOKEN = "X-Order-Token";

    @EJB
    Returning returning;

    @Inject
    Caller caller;

    @GET
    @Operation(summary = "The returns of one's own order; a guest sends its X-Order-Token")
    public ReturnList list(@PathParam("number") String number, @HeaderParam(TOKEN) @Nullable String token) {
        return new ReturnList(returning.returns(number, viewer(token)));
    }

    @POST
    @Idempotent
    @Operation(summary = "Asks to send units back that have arrived")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = ReturnView.class)))
    public Response request(
            @PathParam("number") String number,
            @HeaderParam(TOKEN) @Nullable String token,
            @Valid @NotNull RequestReturn command) {
        return Response.status(Response.Status.CREATED)
                .entity(returning.request(number, viewer(token), command))
                .build();
    }

    private Viewer viewer(@Nullable String token) {
        return new Viewer(caller.customer().orElse(null), token);
    }
}
