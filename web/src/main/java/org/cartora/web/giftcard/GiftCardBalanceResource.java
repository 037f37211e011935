package org.cartora.web.giftcard;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import org.cartora.giftcard.GiftCards;
import org.cartora.shared.Money;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** What is left on a gift card, for whoever has its code. */
@ApplicationScoped
@Path("gift-cards")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class GiftCardBalanceResource {

    @EJB
    GiftCards giftCards;

    /** The code of a card: in a body, so that it stays out of addresses and logs. */
    public record CardCode(@NotBlank @Size(max = 60) String code) {}

    /** What is left, and until when. */
    public record CardBalance(Money balance, @Nullable Instant expiresAt) {}

    @POST
    @Path("balance")
    @Operation(summary = "What is left on a gift card")
    public CardBalance balance(@Valid @NotNull CardCode card) {
        var found = giftCards.card(card.code());
        return new CardBalance(found.balance(), found.expiresAt());
    }
}
