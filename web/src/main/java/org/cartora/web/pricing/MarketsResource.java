package org.cartora.web.pricing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.cartora.pricing.MarketView;
import org.cartora.pricing.Markets;
import org.cartora.web.shared.ETags;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Where the shop sells. */
@ApplicationScoped
@Path("markets")
@Produces(MediaType.APPLICATION_JSON)
public class MarketsResource {

    private static final int MAX_AGE = 300;

    @Inject
    Markets markets;

    @Context
    Request request;

    /** All markets, the first one first. */
    public record MarketList(List<MarketView> items) {

        public MarketList {
            items = List.copyOf(items);
        }
    }

    @GET
    @Operation(summary = "The markets, each with the currency that ?currency= picks it by")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = MarketList.class)))
    public Response markets() {
        return ETags.answer(request, new MarketList(markets.all()), MAX_AGE);
    }
}
