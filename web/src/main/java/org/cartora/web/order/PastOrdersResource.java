package org.cartora.web.order;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.cartora.order.PastOrderView;
import org.cartora.order.PastSales;
import org.cartora.shared.May;
import org.cartora.web.shared.Caller;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** One's own orders of an earlier shop. */
@ApplicationScoped
@Path("orders/past/{id}")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(May.HAVE_AN_ACCOUNT)
public class PastOrdersResource {

    @EJB
    PastSales past;

    @Inject
    Caller caller;

    @GET
    @Operation(summary = "One's own order of an earlier shop, as that shop left it")
    public PastOrderView order(@PathParam("id") UUID id) {
        return past.order(id, caller.require());
    }
}
