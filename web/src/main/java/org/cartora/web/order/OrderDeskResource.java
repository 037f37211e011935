package org.cartora.web.order;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.cartora.order.OrderDesk;
import org.cartora.order.OrderView;
import org.cartora.privacy.Forgetting;
import org.cartora.shared.May;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** One order of anybody's, and who ordered it, for the staff. */
@ApplicationScoped
@Path("admin/orders/{number}")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(May.SEE_ORDERS)
public class OrderDeskResource {

    @EJB
    OrderDesk desk;

    @EJB
    Forgetting forgetting;

    @GET
    @Operation(summary = "Any order; that it was seen is written down")
    public OrderView order(@PathParam("number") String number) {
        return desk.shown(number);
    }

    @DELETE
    @Path("person")
    @RolesAllowed(May.FORGET_PEOPLE)
    @Operation(summary = "Forget who ordered: a guest who asked for it, or a customer who cannot sign in")
    @APIResponse(responseCode = "204", description = "forgotten")
    @APIResponse(
            responseCode = "202",
            description = "will be forgotten as soon as the identity provider can be reached")
    public Response forget(@PathParam("number") String number) {
        return forgetting.forget(desk.person(number))
                ? Response.noContent().build()
                : Response.accepted().build();
    }
}
