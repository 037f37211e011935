package org.cartora.web.pricing;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.cartora.pricing.Market;
import org.cartora.pricing.Markets;
import org.cartora.pricing.PriceLists;
import org.cartora.pricing.PriceQuestion;
import org.cartora.pricing.PriceRecordView;
import org.cartora.pricing.Pricing;
import org.cartora.shared.Ids;
import org.cartora.shared.May;
import org.cartora.shared.Money;
import org.cartora.shared.NotFound;
import org.cartora.shared.Times;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** What a variant costs and cost, as is known now or was known then. */
@RequestScoped
@Path("admin/variants/{id}/prices")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(May.SET_PRICES)
public class PricesResource {

    @EJB
    PriceLists lists;

    @EJB
    Pricing pricing;

    @Inject
    Market market;

    @Inject
    Markets markets;

    @PathParam("id")
    String variant = "";

    @QueryParam("currency")
    @Nullable
    String currency;

    @QueryParam("group")
    @Nullable
    String group;

    @QueryParam("valid_at")
    @Nullable
    String validAt;

    @QueryParam("known_at")
    @Nullable
    String knownAt;

    /** A list price, and what it is compared to where it is reduced. */
    public record SetPrice(
            @NotNull @Valid Money price, @Valid @Nullable Money compareAtPrice) {}

    /** A price then, and the lowest of the thirty days before. */
    public record PriceThen(PriceRecordView price, @Nullable Money lowestInThirtyDays) {}

    /** All that was ever believed of a variant's prices. */
    public record PriceHistory(List<PriceRecordView> items) {

        public PriceHistory {
            items = List.copyOf(items);
        }
    }

    @GET
    @Operation(summary = "What the variant cost whom at a time, as known at a time (both: now)")
    public PriceThen then(@QueryParam("quantity") @DefaultValue("1") @Min(1) @Max(9999) int quantity) {
        var at = instant("valid_at", validAt);
        var money = Objects.requireNonNullElse(currency, market.currency());
        var question = new PriceQuestion(known(), money, group, quantity, at, instant("known_at", knownAt));
        var price = lists.priceAt(question).orElseThrow(() -> NotFound.of("price"));
        return new PriceThen(price, lists.lowest(known(), money, at).orElse(null));
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Sets the list price of the variant in the currency of the amount")
    public Response set(@Valid @NotNull SetPrice command) {
        markets.of(command.price().currency());
        pricing.setPrice(known(), command.price(), command.compareAtPrice());
        return Response.noContent().build();
    }

    @GET
    @Path("history")
    @Operation(summary = "All that was ever believed of the variant's prices, the newest belief first")
    public PriceHistory history() {
        return new PriceHistory(lists.history(known()));
    }

    private UUID known() {
        return Ids.parse(variant).orElseThrow(() -> NotFound.of("variant"));
    }

    private static Instant instant(String field, @Nullable String text) {
        return text == null || text.isBlank() ? Instant.now() : Times.moment(field, text);
    }
}
