package org.cartora.web.identity;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Form;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import java.util.Optional;
import org.cartora.customer.Customers;
import org.cartora.customer.Vouched;
import org.cartora.limit.Limits;
import org.cartora.shared.NotFound;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Sign-in and registration of the shop's own apps with a password; absent where it is not configured. */
@ApplicationScoped
@Path("auth")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Sign-in")
public class AppResource {

    /** What wrong passwords of one account are counted as. */
    static final String ATTEMPT = "sign-in";

    private static final System.Logger SECURITY = System.getLogger("cartora.security");

    @Inject
    IdentityProvider provider;

    @Inject
    Accounts accounts;

    @Inject
    IdentitySettings settings;

    @Inject
    Limits limits;

    @Inject
    Turns turns;

    @EJB
    Customers customers;

    @Inject
    HttpServletRequest request;

    @POST
    @Path("login")
    @Operation(summary = "Sign in with e-mail and password")
    public TokenPair login(@NotNull @Valid SignIn wish) {
        requireSwitchedOn();
        var email = wish.email().strip().toLowerCase(Locale.ROOT);
        var tokens = turns.take(email, () -> limits.attempt(ATTEMPT, email), () -> attempt(email, wish));
        if (tokens.isEmpty()) {
            SECURITY.log(System.Logger.Level.WARNING, "sign-in refused from " + limits.address(request));
            throw Unauthenticated.because("E-mail or password is wrong.");
        }
        return tokens.get().pair();
    }

    /** Takes back what was counted in the same turn, so that a success is not refused for those that wait beside it. */
    private Optional<Tokens> attempt(String email, SignIn wish) {
        var tokens = grant(email, wish.password(), Optional.ofNullable(wish.totp()));
        tokens.ifPresent(granted -> limits.succeeded(ATTEMPT, email));
        return tokens;
    }

    @POST
    @Path("register")
    @Operation(summary = "Make an account and sign in")
    @APIResponse(
            responseCode = "201",
            description = "made",
            content = @Content(schema = @Schema(implementation = TokenPair.class)))
    public Response register(@NotNull @Valid Register wish) {
        requireSwitchedOn();
        var id = accounts.register(wish);
        customers.ensure(id, new Vouched(wish.address(), false, wish.firstName(), wish.lastName()));
        SECURITY.log(System.Logger.Level.INFO, "account made for customer " + id);
        // in turn, so that a sign-in right after it is known to come right after a success
        var tokens = turns.take(
                        wish.address(), () -> {}, () -> grant(wish.address(), wish.password(), Optional.empty()))
                .orElseThrow(() -> Unauthenticated.because("The account is made; sign in."));
        return Response.status(Response.Status.CREATED).entity(tokens.pair()).build();
    }

    private Optional<Tokens> grant(String email, String password, Optional<String> totp) {
        var form = new Form("grant_type", "password")
                .param("username", email)
                .param("password", password)
                .param("scope", "openid");
        totp.ifPresent(code -> form.param("totp", code));
        return provider.grant(form);
    }

    private void requireSwitchedOn() {
        if (!settings.passwordLogin()) {
            throw NotFound.of("address");
        }
    }
}
