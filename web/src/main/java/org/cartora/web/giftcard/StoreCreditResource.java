package org.cartora.web.giftcard;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.cartora.giftcard.GiftCards;
import org.cartora.pricing.Market;
import org.cartora.shared.May;
import org.cartora.shared.Money;
import org.cartora.web.shared.Caller;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The caller's own store credit. */
@ApplicationScoped
@Path("users/me/store-credit")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Account")
@SecurityRequirement(name = "token")
@RolesAllowed(May.HAVE_AN_ACCOUNT)
public class StoreCreditResource {

    @Inject
    Caller caller;

    @EJB
    GiftCards giftCards;

    @Inject
    Market market;

    /** What is left. */
    public record StoreCredit(Money balance) {}

    @GET
    @Operation(summary = "What is left of the caller's store credit")
    public StoreCredit credit() {
        return new StoreCredit(giftCards.credit(caller.require(), market.currency()));
    }
}
