package org.cartora.web.inventory;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.cartora.inventory.SkuStock;
import org.cartora.inventory.StockDesk;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What is in stock, and where. */
@ApplicationScoped
@Path("admin/stock")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({"support", "manager", "admin"})
public class StockResource {

    @EJB
    StockDesk desk;

    @GET
    @Path("{sku}")
    @Operation(summary = "The stock of a SKU, by location")
    public SkuStock stock(@PathParam("sku") String sku) {
        return desk.stock(sku);
    }
}
