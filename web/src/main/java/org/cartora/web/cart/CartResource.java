package org.cartora.web.cart;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.cartora.cart.AddItem;
import org.cartora.cart.CartView;
import org.cartora.cart.Shopping;
import org.cartora.shared.Ids;
import org.cartora.shared.NotFound;
import org.cartora.web.idempotency.Idempotent;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** The caller's cart; every answer is the whole cart. */
@ApplicationScoped
@Path("cart")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class CartResource {

    @EJB
    Shopping shopping;

    @Inject
    CartAccess access;

    /** A new quantity of a line. */
    public record ChangeItem(@NotNull @Min(1) @Max(9999) Integer quantity) {}

    /** A coupon code. */
    public record RedeemCoupon(@NotBlank @Size(max = 60) String code) {}

    @GET
    @Operation(summary = "The caller's cart")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = CartView.class)))
    public Response cart() {
        return access.look(shopping.cart(access.key()));
    }

    @POST
    @Path("items")
    @Idempotent
    @Operation(summary = "Puts units of a variant into the cart, adding to what is there")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = CartView.class)))
    public Response add(@Valid @NotNull AddItem item) {
        return access.answer(shopping.add(access.key(), item));
    }

    @PATCH
    @Path("items/{id}")
    @Consumes({MediaType.APPLICATION_JSON, "application/merge-patch+json"})
    @Operation(summary = "Sets the quantity of a line")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = CartView.class)))
    public Response change(@PathParam("id") String id, @Valid @NotNull ChangeItem change) {
        return access.answer(shopping.change(access.key(), line(id), change.quantity()));
    }

    @DELETE
    @Path("items/{id}")
    @Operation(summary = "Takes a line out of the cart")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = CartView.class)))
    public Response remove(@PathParam("id") String id) {
        return access.answer(shopping.remove(access.key(), line(id)));
    }

    @POST
    @Path("coupons")
    @Idempotent
    @Operation(summary = "Puts a coupon into the cart; its promotions say what it saves, or why nothing yet")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = CartView.class)))
    public Response redeem(@Valid @NotNull RedeemCoupon coupon) {
        return access.answer(shopping.redeem(access.key(), coupon.code()));
    }

    @DELETE
    @Path("coupons/{code}")
    @Operation(summary = "Takes a coupon out of the cart; harmless if it is not there")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = CartView.class)))
    public Response withdraw(@PathParam("code") String code) {
        return access.answer(shopping.withdraw(access.key(), code));
    }

    private static UUID line(String id) {
        return Ids.parse(id).orElseThrow(() -> NotFound.of("cart item"));
    }
}
