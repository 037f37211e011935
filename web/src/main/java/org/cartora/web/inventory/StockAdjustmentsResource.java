package org.cartora.web.inventory;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.cartora.inventory.AdjustStock;
import org.cartora.inventory.StockDesk;
import org.cartora.inventory.StockView;
import org.cartora.shared.May;
import org.cartora.web.idempotency.Idempotent;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Corrections of the stock by hand. */
@ApplicationScoped
@Path("admin/stock-adjustments")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(May.CHANGE_STOCK)
public class StockAdjustmentsResource {

    @EJB
    StockDesk desk;

    @POST
    @Idempotent
    @Operation(summary = "Sets or changes the stock of a SKU, with a reason")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = StockView.class)))
    public Response adjust(@Valid @NotNull AdjustStock command) {
        return Response.ok(desk.adjust(command)).build();
    }
}
