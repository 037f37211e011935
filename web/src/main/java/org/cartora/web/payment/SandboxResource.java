package org.cartora.web.payment;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import org.cartora.checkout.Till;
import org.cartora.payment.Charge;
import org.cartora.payment.PaymentRefused;
import org.cartora.payment.PaymentStatus;
import org.cartora.shared.NotFound;
import org.cartora.web.idempotency.KeyedInSteps;
import org.cartora.web.idempotency.Steps;
import org.cartora.web.shared.Problems;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** Pays with a test card. */
@ApplicationScoped
@Path("payments/sandbox/{client_secret}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class SandboxResource {

    @EJB
    Till till;

    @Inject
    Steps steps;

    @Inject
    @ConfigProperty(name = "cartora.payment.provider")
    String provider;

    /** A card number to charge. */
    public record Card(@NotBlank @Size(max = 32) String card) {}

    /** How the challenge ended. */
    public record Authentication(
            @NotNull @Pattern(regexp = "pass|fail", message = "must be pass or fail")
            String outcome) {}

    /** What the shopper has to do next. */
    public record NextAction(String url) {}

    /** Where the payment stands. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record PaymentResult(String status, @Nullable NextAction nextAction) {}

    @POST
    @Path("confirm")
    @KeyedInSteps
    @Operation(summary = "Charges a test card")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = PaymentResult.class)))
    public Response confirm(@PathParam("client_secret") String secret, @Valid @NotNull Card card) {
        return steps.answer(id -> result(secret, till.pay(sandbox(secret), card.card(), id.toString())));
    }

    @POST
    @Path("authenticate")
    @Operation(summary = "Ends the challenge that a card asked for")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = PaymentResult.class)))
    public Response authenticate(
            @PathParam("client_secret") String secret, @Valid @NotNull Authentication authentication) {
        return result(
                secret,
                till.authenticate(sandbox(secret), authentication.outcome().equals("pass")));
    }

    /** Test cards exist only where the sandbox is the provider. */
    private String sandbox(String secret) {
        if (!provider.equals("sandbox")) {
            throw NotFound.of("payment");
        }
        return secret;
    }

    private static Response result(String secret, Charge charge) {
        var reason = charge.declineCode();
        if (reason != null) {
            // answered, not thrown: the record of the declined attempt has to stay
            return Problems.answer(PaymentRefused.declined(reason)).build();
        }
        var action = charge.status() == PaymentStatus.REQUIRES_ACTION
                ? new NextAction("/api/payments/sandbox/" + secret + "/authenticate")
                : null;
        return Response.ok(new PaymentResult(charge.status().name().toLowerCase(Locale.ROOT), action))
                .build();
    }
}
