package org.cartora.web.identity;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.cartora.shared.May;
import org.cartora.web.shared.Caller;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How the caller signs in, and where that is changed. */
@ApplicationScoped
@Path("users/me/sign-in")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Account")
@SecurityRequirement(name = "token")
@RolesAllowed(May.HAVE_AN_ACCOUNT)
public class SignInResource {

    /** Whether a one-time password is asked for too, and the identity provider's own page for the account. */
    public record SignInView(boolean totp, String accountConsole) {}

    @Inject
    Caller caller;

    @Inject
    Accounts accounts;

    @Inject
    IdentitySettings settings;

    @GET
    @Operation(summary = "How the caller signs in")
    public SignInView signIn() {
        return new SignInView(accounts.hasTotp(caller.require()), settings.realm() + "/account");
    }
}
