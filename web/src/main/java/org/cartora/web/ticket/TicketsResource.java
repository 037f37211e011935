package org.cartora.web.ticket;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.cartora.shared.Invalid;
import org.cartora.shared.Tokens;
import org.cartora.ticket.Holder;
import org.cartora.ticket.Ticket;
import org.cartora.ticket.Tickets;
import org.cartora.web.shared.Caller;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** Tickets for streams and sockets, which a browser opens without headers. */
@ApplicationScoped
@Path("tickets")
@Produces(MediaType.APPLICATION_JSON)
public class TicketsResource {

    @EJB
    Tickets tickets;

    @Inject
    Caller caller;

    @POST
    @Operation(
            summary =
                    "A ticket that opens one stream within thirty seconds; for the customer, or a guest with an X-Order-Token")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = Ticket.class)))
    public Response issue(@HeaderParam("X-Order-Token") @Nullable String orderToken) {
        if (orderToken != null && !Tokens.isOne(orderToken)) {
            throw Invalid.field("X-Order-Token", "is not the token of an order");
        }
        var customer = orderToken == null ? caller.require() : caller.customer().orElse(null);
        var ticket = tickets.issue(new Holder(customer, orderToken));
        return Response.status(Response.Status.CREATED).entity(ticket).build();
    }
}
