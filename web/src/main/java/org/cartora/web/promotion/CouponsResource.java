package org.cartora.web.promotion;

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
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.cartora.promotion.CouponView;
import org.cartora.promotion.CouponsMade;
import org.cartora.promotion.MakeCoupons;
import org.cartora.promotion.PromotionDesk;
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

/** Coupons: codes that unlock a promotion. */
@ApplicationScoped
@Path("admin/coupons")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(May.RUN_PROMOTIONS)
public class CouponsResource {

    @EJB
    PromotionDesk desk;

    /** Whether a code unlocks anything. */
    public record SwitchCoupon(@NotNull Boolean active) {}

    @GET
    @Operation(summary = "The coupons of a promotion, by code")
    public Page<CouponView> list(
            @QueryParam("promotion_id") @NotNull String promotionId,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(100) int limit) {
        var promotion = Ids.parse(promotionId).orElseThrow(() -> NotFound.of("promotion"));
        return desk.coupons(promotion, cursor, limit);
    }

    @POST
    @Idempotent
    @Operation(summary = "Makes one coupon of a code, or many with codes that nobody guesses")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = CouponsMade.class)))
    public Response make(@Valid @NotNull MakeCoupons command) {
        return Response.status(Response.Status.CREATED)
                .entity(desk.make(command))
                .build();
    }

    @PATCH
    @Path("{code}")
    @Consumes({MediaType.APPLICATION_JSON, "application/merge-patch+json"})
    @Operation(summary = "Switches a coupon off or on")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = CouponView.class)))
    public CouponView change(@PathParam("code") String code, @Valid @NotNull SwitchCoupon change) {
        return desk.switchCoupon(code, change.active());
    }
}
