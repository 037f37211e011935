package org.cartora.web.checkout;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.cartora.checkout.Buyer;
import org.cartora.checkout.CheckoutView;
import org.cartora.checkout.OpenCheckout;
import org.cartora.checkout.ShippingMethodView;
import org.cartora.checkout.Till;
import org.cartora.giftcard.CardPayment;
import org.cartora.pricing.Totals;
import org.cartora.shared.Money;
import org.cartora.web.cart.CartAccess;
import org.cartora.web.idempotency.KeyedInSteps;
import org.cartora.web.idempotency.Steps;
import org.cartora.web.shared.Caller;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** Opens a checkout for the caller's cart. */
@ApplicationScoped
@Path("checkout")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class CheckoutResource {

    @EJB
    Till till;

    @Inject
    Steps steps;

    @Inject
    CartAccess access;

    @Inject
    Caller caller;

    /** The ways to ship. */
    public record ShippingMethods(List<ShippingMethodView> items) {

        public ShippingMethods {
            items = List.copyOf(items);
        }
    }

    /** What the paying browser needs; no secret where there is nothing to pay. */
    public record PaymentToMake(String provider, @Nullable String clientSecret, String publicKey) {}

    /** A checkout to be paid before it expires; amount due is what gift cards and store credit leave of the grand total. */
    public record OpenedCheckout(
            UUID checkoutId,
            Totals totals,
            List<CardPayment> giftCards,
            @Nullable Money storeCredit,
            Money amountDue,
            PaymentToMake payment,
            Instant expiresAt) {

        public OpenedCheckout {
            giftCards = List.copyOf(giftCards);
        }

        static OpenedCheckout of(CheckoutView view) {
            var payment = view.payment();
            return new OpenedCheckout(
                    view.checkoutId(),
                    view.totals(),
                    view.stored().giftCards(),
                    view.stored().storeCredit(),
                    view.stored().amountDue(),
                    new PaymentToMake(payment.provider(), payment.clientSecret(), "pk_sandbox"),
                    view.expiresAt());
        }
    }

    @GET
    @Path("shipping-methods")
    @Operation(summary = "The ways to ship the caller's cart to a country")
    public ShippingMethods shippingMethods(@QueryParam("country") @DefaultValue("DE") String country) {
        return new ShippingMethods(till.shippingMethods(access.key(), country.toUpperCase(Locale.ROOT)));
    }

    @POST
    @KeyedInSteps
    @Operation(summary = "Checks prices and stock, holds the stock and opens the payment")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = OpenedCheckout.class)))
    public Response open(@Valid @NotNull OpenCheckout command) {
        var key = access.key();
        var buyer = new Buyer(caller.customer().orElse(null), caller.email().orElse(null));
        return steps.answer(id -> Response.status(Response.Status.CREATED)
                .entity(OpenedCheckout.of(till.open(id, key, buyer, command)))
                .build());
    }
}
