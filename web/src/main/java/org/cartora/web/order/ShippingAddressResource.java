package org.cartora.web.order;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.cartora.order.Amending;
import org.cartora.order.OrderView;
import org.cartora.shared.Address;
import org.cartora.shared.May;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Where an order goes, corrected by those who run the shop. */
@ApplicationScoped
@Path("admin/orders/{number}/shipping-address")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(May.HANDLE_ORDERS)
public class ShippingAddressResource {

    @EJB
    Amending amending;

    @PUT
    @Operation(summary = "Corrects where an order goes, before its first parcel and within the same taxes")
    public OrderView correct(@PathParam("number") String number, @Valid @NotNull Address address) {
        return amending.sendTo(number, address);
    }
}
