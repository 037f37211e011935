package org.cartora.web.checkout;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
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
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.cartora.checkout.Buyer;
import org.cartora.checkout.CheckoutView;
import org.cartora.checkout.OpenCheckout;
import org.cartora.checkout.Till;
import org.cartora.giftcard.CardPayment;
import org.cartora.order.Quote;
import org.cartora.pricing.Totals;
import org.cartora.pricing.TraceStep;
import org.cartora.shared.Ids;
import org.cartora.shared.Money;
import org.cartora.shared.NotFound;
import org.cartora.shipping.Destination;
import org.cartora.shipping.ShippingMethodView;
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

    /** What a checkout would come to, and why. */
    public record CheckoutTotals(Totals totals, List<TraceStep> trace) {

        public CheckoutTotals {
            trace = List.copyOf(trace);
        }

        static CheckoutTotals of(Quote quote) {
            return new CheckoutTotals(quote.totals(), quote.trace());
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

        static OpenedCheckout of(CheckoutView view, String publicKey) {
            var payment = view.payment();
            return new OpenedCheckout(
                    view.checkoutId(),
                    view.totals(),
                    view.stored().giftCards(),
                    view.stored().storeCredit(),
                    view.stored().amountDue(),
                    new PaymentToMake(payment.provider(), payment.clientSecret(), publicKey),
                    view.expiresAt());
        }
    }

    @GET
    @Path("shipping-methods")
    @Operation(summary = "The ways to ship the caller's cart to a country, or to a region of it")
    public ShippingMethods shippingMethods(
            @QueryParam("country") @DefaultValue("DE") String country,
            @QueryParam("region") @Size(max = 120) @Nullable String region) {
        return new ShippingMethods(
                till.shippingMethods(access.key(), new Destination(country.toUpperCase(Locale.ROOT), region)));
    }

    @GET
    @Path("totals")
    @Operation(
            summary =
                    "What a checkout of the caller's cart would come to, with a shipping method to a place; holds nothing")
    public CheckoutTotals totals(
            @QueryParam("country") @DefaultValue("DE") String country,
            @QueryParam("region") @Size(max = 120) @Nullable String region,
            @QueryParam("shipping_method") @NotBlank @Size(max = 40) String method) {
        var buyer = new Buyer(caller.customer().orElse(null), caller.email().orElse(null));
        var to = new Destination(country.toUpperCase(Locale.ROOT), region);
        return CheckoutTotals.of(till.quote(access.key(), buyer, to, method));
    }

    @GET
    @Path("{id}")
    @Operation(summary = "Where one's own checkout stands, and what it still lacks to become an order")
    public CheckoutAsItStands standing(@PathParam("id") String id) {
        var buyer = new Buyer(caller.customer().orElse(null), caller.email().orElse(null));
        var checkout = Ids.parse(id).orElseThrow(() -> NotFound.of("checkout"));
        return CheckoutAsItStands.of(till.standing(checkout, buyer));
    }

    @POST
    @KeyedInSteps
    @Operation(summary = "Checks prices and stock, holds the stock and opens the payment")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = OpenedCheckout.class)))
    public Response open(@Valid @NotNull OpenCheckout command) {
        var key = access.key();
        var buyer = new Buyer(caller.customer().orElse(null), caller.email().orElse(null));
        return steps.answer(id -> Response.status(Response.Status.CREATED)
                .entity(opened(till.open(id, key, buyer, command)))
                .build());
    }

    private OpenedCheckout opened(CheckoutView checkout) {
        return OpenedCheckout.of(checkout, till.publicKey(checkout.payment()));
    }
}
