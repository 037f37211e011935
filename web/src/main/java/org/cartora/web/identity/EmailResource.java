package org.cartora.web.identity;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import org.cartora.customer.Customers;
import org.cartora.customer.Vouched;
import org.cartora.identity.EndedSessions;
import org.cartora.shared.May;
import org.cartora.web.shared.Caller;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The e-mail of the caller's account: the link to prove it once more, and having another. */
@ApplicationScoped
@Path("users/me/email")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Account")
@SecurityRequirement(name = "token")
@RolesAllowed(May.HAVE_AN_ACCOUNT)
public class EmailResource {

    private static final System.Logger SECURITY = System.getLogger("cartora.security");

    /** The e-mail to have. */
    public record ChangeEmail(
            @NotBlank @Email @Size(max = 254) String email) {}

    @Inject
    Caller caller;

    @Inject
    Accounts accounts;

    @EJB
    Customers customers;

    @EJB
    EndedSessions ended;

    @POST
    @Path("verification")
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "Have the link to prove the e-mail sent again: once a minute, six times an hour")
    @APIResponse(responseCode = "202", description = "the mail is on its way, or nothing is left to prove")
    public Response askAgain() {
        if (!customers.askToVerify(caller.require())) {
            throw new ClientErrorException(Response.Status.TOO_MANY_REQUESTS);
        }
        return Response.accepted().build();
    }

    /**
     * Ends all sessions, this one too: tokens that were given out name the old e-mail. The new one is not proved before the
     * link that is sent to it was used.
     */
    @PUT
    @RecentSignIn
    @Operation(summary = "Have another e-mail, to sign in with and to get mail at; needs a sign-in of the last minutes")
    public void change(@NotNull @Valid ChangeEmail wish) {
        var id = caller.require();
        var email = wish.email().strip().toLowerCase(Locale.ROOT);
        accounts.moveTo(id, email);
        accounts.sessions(id).forEach(session -> {
            ended.end(session.id());
            accounts.end(session.id());
        });
        customers.ensure(id, new Vouched(email, false, null, null));
        SECURITY.log(System.Logger.Level.INFO, "customer " + id + " has another e-mail");
    }
}
