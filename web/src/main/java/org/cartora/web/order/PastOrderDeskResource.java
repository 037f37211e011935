package org.cartora.web.order;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.cartora.order.PastOrderView;
import org.cartora.order.PastSales;
import org.cartora.shared.May;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Any order of an earlier shop, for the staff. */
@ApplicationScoped
@Path("admin/orders/past/{id}")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(May.SEE_ORDERS)
public class PastOrderDeskResource {

    @EJB
    PastSales past;

    @GET
    @Operation(summary = "Any order of an earlier shop; that it was seen is written down")
    public PastOrderView order(@PathParam("id") UUID id) {
        return past.shown(id);
    }
}
