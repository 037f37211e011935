package org.cartora.web.inventory;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.cartora.inventory.DraftTransfer;
import org.cartora.inventory.ReceiveTransfer;
import org.cartora.inventory.TransferView;
import org.cartora.inventory.Transferring;
import org.cartora.shared.Ids;
import org.cartora.shared.May;
import org.cartora.shared.NotFound;
import org.cartora.shared.Page;
import org.cartora.web.idempotency.Idempotent;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** Goods on their way between stock locations. */
@ApplicationScoped
@Path("admin/stock-transfers")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(May.CHANGE_STOCK)
public class StockTransfersResource {

    @EJB
    Transferring transferring;

    @GET
    @Operation(summary = "Transfers, newest first")
    public Page<TransferView> list(
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(100) int limit) {
        return transferring.list(cursor, limit);
    }

    @GET
    @Path("{id}")
    @Operation(summary = "One transfer")
    public TransferView transfer(@PathParam("id") String id) {
        return transferring.transfer(known(id));
    }

    @POST
    @Idempotent
    @Operation(summary = "Plans a transfer between two locations")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = TransferView.class)))
    public Response draft(@Valid @NotNull DraftTransfer wish) {
        var made = transferring.draft(wish);
        return Response.created(URI.create("/api/admin/stock-transfers/" + made.id()))
                .entity(made)
                .build();
    }

    @POST
    @Path("{id}/ship")
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "The goods leave; refused where they are promised to customers")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = TransferView.class)))
    public TransferView ship(@PathParam("id") String id) {
        return transferring.ship(known(id));
    }

    @POST
    @Path("{id}/receipts")
    @Idempotent
    @Operation(summary = "What has arrived so far, in all; the transfer ends when everything has")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = TransferView.class)))
    public Response receive(@PathParam("id") String id, @Valid @NotNull ReceiveTransfer command) {
        return Response.ok(transferring.receive(known(id), command)).build();
    }

    @POST
    @Path("{id}/cancel")
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "Ends a transfer; what is still on its way goes back to where it came from")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = TransferView.class)))
    public TransferView cancel(@PathParam("id") String id) {
        return transferring.cancel(known(id));
    }

    private static UUID known(String id) {
        return Ids.parse(id).orElseThrow(() -> NotFound.of("transfer"));
    }
}
