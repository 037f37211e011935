package org.cartora.web.order;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
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
import org.cartora.order.OrderDesk;
import org.cartora.order.OrderEventView;
import org.cartora.order.WriteNote;
import org.cartora.shared.May;
import org.cartora.web.idempotency.Idempotent;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** What the staff reads and writes about an order; customers see their own timeline, without the notes. */
@ApplicationScoped
@Path("admin/orders/{number}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(May.HANDLE_ORDERS)
public class NotesResource {

    @EJB
    OrderDesk desk;

    @GET
    @RolesAllowed(May.SEE_ORDERS)
    @Path("events")
    @Operation(summary = "What happened to an order, with the notes of the staff, oldest first")
    public OrdersResource.Timeline events(@PathParam("number") String number) {
        return new OrdersResource.Timeline(desk.timeline(number));
    }

    @POST
    @Path("notes")
    @Idempotent
    @Operation(summary = "Writes something down about an order, for the staff alone")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = OrderEventView.class)))
    public Response note(@PathParam("number") String number, @Valid @NotNull WriteNote command) {
        return Response.status(Response.Status.CREATED)
                .entity(desk.note(number, command))
                .build();
    }
}
