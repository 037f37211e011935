package org.cartora.web.fulfillment;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.cartora.fulfillment.Fulfilling;
import org.cartora.order.Viewer;
import org.cartora.web.shared.Caller;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** The parcels of one's own order. */
@ApplicationScoped
@Path("orders/{number}/fulfillments")
@Produces(MediaType.APPLICATION_JSON)
public class ParcelsResource {

    @EJB
    Fulfilling fulfilling;

    @Inject
    Caller caller;

    @GET
    @Operation(summary = "The parcels of one's own order; a guest sends its X-Order-Token")
    public ParcelList list(@PathParam("number") String number, @HeaderParam("X-Order-Token") @Nullable String token) {
        return new ParcelList(
                fulfilling.parcels(number, new Viewer(caller.customer().orElse(null), token)));
    }
}
