package org.cartora.web.inventory;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.cartora.inventory.DescribeTerms;
import org.cartora.inventory.MovementView;
import org.cartora.inventory.SellingTerms;
import org.cartora.inventory.SkuStock;
import org.cartora.inventory.StockDesk;
import org.cartora.inventory.StockView;
import org.cartora.inventory.TermsView;
import org.cartora.shared.May;
import org.cartora.shared.Page;
import org.cartora.web.shared.MergePatch;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** What is in stock, and where. */
@ApplicationScoped
@Path("admin/stock")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(May.SEE_STOCK)
public class StockResource {

    @EJB
    StockDesk desk;

    @EJB
    SellingTerms terms;

    @Inject
    MergePatch patches;

    /** So many units are not to be sold. */
    public record KeepBack(@NotNull @Min(0) @Max(10_000_000) Integer safetyStock) {}

    @GET
    @Path("{sku}")
    @Operation(summary = "The stock of a SKU, by location")
    public SkuStock stock(@PathParam("sku") String sku) {
        return desk.stock(sku);
    }

    @GET
    @Path("{sku}/movements")
    @Operation(summary = "What happened to a SKU and why, the newest first")
    public Page<MovementView> movements(
            @PathParam("sku") String sku,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(100) int limit) {
        return desk.movements(sku, cursor, limit);
    }

    @GET
    @Path("{sku}/terms")
    @Operation(summary = "How a SKU is sold when there is none, and at how many it is low")
    public TermsView terms(@PathParam("sku") String sku) {
        return terms.terms(sku);
    }

    @PATCH
    @Path("{sku}/terms")
    @RolesAllowed(May.CHANGE_STOCK)
    @Consumes({MediaType.APPLICATION_JSON, "application/merge-patch+json"})
    @Operation(
            summary = "Sells a SKU beyond its stock up to a limit, as backorder or as preorder until a day, or no more")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = TermsView.class)))
    public TermsView change(@PathParam("sku") String sku, @NotNull ObjectNode patch) {
        return terms.set(sku, patches.apply(terms.terms(sku).described(), patch, DescribeTerms.class));
    }

    @PATCH
    @Path("{sku}/levels/{location}")
    @RolesAllowed(May.CHANGE_STOCK)
    @Consumes({MediaType.APPLICATION_JSON, "application/merge-patch+json"})
    @Operation(summary = "Keeps units of a SKU back from sale at a location")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = StockView.class)))
    public StockView keepBack(
            @PathParam("sku") String sku, @PathParam("location") String location, @Valid @NotNull KeepBack wish) {
        return terms.keepBack(sku, location, wish.safetyStock());
    }
}
