package org.cartora.web.giftcard;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.cartora.customer.Customers;
import org.cartora.giftcard.GiftCardDesk;
import org.cartora.giftcard.GiftCardIssued;
import org.cartora.giftcard.IssueGiftCard;
import org.cartora.giftcard.StoredValueView;
import org.cartora.giftcard.ValueEntryView;
import org.cartora.shared.Ids;
import org.cartora.shared.Invalid;
import org.cartora.shared.May;
import org.cartora.shared.Money;
import org.cartora.shared.NotFound;
import org.cartora.web.giftcard.GiftCardBalanceResource.CardCode;
import org.cartora.web.idempotency.Idempotent;
import org.cartora.web.idempotency.KeyedInSteps;
import org.cartora.web.idempotency.Steps;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** Gift cards and store credit, for those who give them. */
@ApplicationScoped
@Path("admin/gift-cards")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(May.ISSUE_GIFT_CARDS)
public class GiftCardsResource {

    @EJB
    GiftCardDesk desk;

    @EJB
    Customers customers;

    @Inject
    Steps steps;

    /** The newest gift cards and credits. */
    public record NewestValues(List<StoredValueView> items) {

        public NewestValues {
            items = List.copyOf(items);
        }
    }

    /** What happened to one. */
    public record ValueEntries(List<ValueEntryView> items) {

        public ValueEntries {
            items = List.copyOf(items);
        }
    }

    /** Credit for a customer, and why. */
    public record GiveCredit(
            @NotNull UUID customerId,
            @NotNull @Valid Money amount,
            @NotBlank @Size(max = 80) String cause) {}

    /** Whether it can be spent. */
    public record Block(@NotNull Boolean blocked) {}

    @GET
    @Operation(summary = "The newest 200 gift cards and credits")
    public NewestValues list() {
        return new NewestValues(desk.list());
    }

    /** The code of a card is money and is not kept: what a repeat is answered is the same card without it. */
    @POST
    @KeyedInSteps
    @Operation(summary = "Issues a gift card; its code is answered this once, a repeat gets the card without it")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = GiftCardIssued.class)))
    public Response issue(@Valid @NotNull IssueGiftCard command) {
        var fresh = new AtomicReference<@Nullable GiftCardIssued>();
        var kept = steps.answer(id -> {
            var issued = desk.issue(id, command);
            fresh.set(issued);
            return Response.status(Response.Status.CREATED)
                    .entity(new GiftCardIssued(issued.card(), null))
                    .build();
        });
        var issued = fresh.get();
        return issued == null
                ? kept
                : Response.fromResponse(kept).entity(issued).build();
    }

    @GET
    @Path("{id}")
    @Operation(summary = "A gift card or credit and what is left of it")
    public StoredValueView value(@PathParam("id") String id) {
        return desk.value(known(id));
    }

    @POST
    @Path("credits")
    @Idempotent
    @Operation(summary = "Gives a customer credit")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = StoredValueView.class)))
    public Response credit(@Valid @NotNull GiveCredit command) {
        if (customers.find(command.customerId()).isEmpty()) {
            throw Invalid.field("customer_id", "is no customer");
        }
        return Response.status(Response.Status.CREATED)
                .entity(desk.credit(command.customerId(), command.amount(), command.cause()))
                .build();
    }

    @POST
    @Path("lookup")
    @Operation(summary = "A gift card by its code, usable or not")
    public StoredValueView lookup(@Valid @NotNull CardCode card) {
        return desk.byCode(card.code());
    }

    @GET
    @Path("{id}/entries")
    @Operation(summary = "What happened to it, oldest first")
    public ValueEntries entries(@PathParam("id") String id) {
        return new ValueEntries(desk.entries(known(id)));
    }

    @PATCH
    @Path("{id}")
    @Consumes({MediaType.APPLICATION_JSON, "application/merge-patch+json"})
    @Operation(summary = "Blocks it, or lets it be spent again")
    public StoredValueView block(@PathParam("id") String id, @Valid @NotNull Block change) {
        return desk.block(known(id), change.blocked());
    }

    private static UUID known(String id) {
        return Ids.parse(id).orElseThrow(() -> NotFound.of("gift card"));
    }
}
