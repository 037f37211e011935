package org.cartora.web.catalog;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.Set;
import org.cartora.customer.CustomerGroups;
import org.cartora.pricing.Markets;
import org.cartora.promotion.PriceTags;
import org.cartora.promotion.Tags;
import org.cartora.web.shared.Caller;
import org.cartora.web.shared.ETags;
import org.jspecify.annotations.Nullable;

/** The prices that the caller sees now, and for how long and by whom an answer with them may be kept. */
@ApplicationScoped
public class ShopWindow {

    private static final Duration MAX_AGE = Duration.ofSeconds(60);

    @EJB
    PriceTags tags;

    @EJB
    CustomerGroups groups;

    @Inject
    Markets markets;

    @Inject
    Caller caller;

    /** The price tags in a currency for the groups of who is signed in; refuses one in which nothing is sold. */
    public Tags tags(@Nullable String currency) {
        var market = markets.of(currency == null || currency.isBlank() ? null : currency.strip());
        return tags.now(market, caller.customer().map(groups::of).orElseGet(Set::of));
    }

    /** An answer that no one keeps beyond the next beginning or end of a promotion, and nobody else if it is not for all. */
    public Response answer(Request request, byte[] json, EntityTag tag, Tags tags) {
        if (!tags.reader().groups().isEmpty()) {
            // without a word on how long it may be kept it is not kept at all
            return Response.ok(json, MediaType.APPLICATION_JSON_TYPE.withCharset("UTF-8"))
                    .build();
        }
        return ETags.answer(request, json, tag, (int) tags.stay(MAX_AGE).toSeconds());
    }

    public Response answer(Request request, byte[] json, Tags tags) {
        return answer(request, json, new EntityTag(ETags.hash(json)), tags);
    }
}
