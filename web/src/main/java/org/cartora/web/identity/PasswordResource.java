package org.cartora.web.identity;

import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import org.cartora.customer.Customers;
import org.cartora.identity.EndedSessions;
import org.cartora.identity.LinkPurpose;
import org.cartora.identity.MailedLinks;
import org.cartora.limit.Limits;
import org.cartora.serverlog.LogContext;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** For who has forgotten his password: a link by e-mail, and a new password for the link. */
@ApplicationScoped
@Path("auth/password")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Sign-in")
public class PasswordResource {

    private static final System.Logger SECURITY = System.getLogger("cartora.security");

    /** Whose password is forgotten. */
    public record ForgottenPassword(
            @NotBlank @Email @Size(max = 254) String email) {}

    /** The token of the mailed link, and the password to have. */
    public record ChoosePassword(
            @NotBlank @Size(max = 120) String token,
            @NotNull @Size(min = 10, max = 128) String password) {}

    @Inject
    Accounts accounts;

    @Inject
    Limits limits;

    @EJB
    MailedLinks links;

    @EJB
    Customers customers;

    @EJB
    EndedSessions ended;

    @Resource(lookup = "java:comp/DefaultManagedExecutorService")
    ManagedExecutorService threads;

    /** Says the same, and as fast, whether there is such an account or not: what is done is done after the answer. */
    @POST
    @Path("forgotten")
    @Operation(
            summary = "Have a link sent to choose a new password; the answer does not tell whether there is an account")
    @APIResponse(responseCode = "202", description = "if there is such an account, the mail is on its way")
    public Response forgotten(@NotNull @Valid ForgottenPassword wish) {
        var email = wish.email().strip().toLowerCase(Locale.ROOT);
        threads.execute(LogContext.carried(() -> sendLink(email)));
        return Response.accepted().build();
    }

    private void sendLink(String email) {
        try {
            accounts.byEmail(email).ifPresent(account -> {
                customers.ensure(account.id(), account.vouched());
                links.ask(account.id(), LinkPurpose.RESET_PASSWORD);
            });
        } catch (RuntimeException e) {
            SECURITY.log(System.Logger.Level.WARNING, "a link for a new password could not be sent", e);
        }
    }

    /**
     * Signs out everywhere: who knew the old password is out. Who got the link has shown that the address is his. One
     * transaction: a password that is refused leaves the link good.
     */
    @PUT
    @Transactional
    @Operation(summary = "Choose a new password, with the token of a mailed link")
    public void choose(@NotNull @Valid ChoosePassword wish) {
        var id = links.redeem(wish.token(), LinkPurpose.RESET_PASSWORD);
        accounts.choosePassword(id, wish.password());
        customers.find(id).ifPresent(customer -> limits.succeeded(AppResource.ATTEMPT, customer.email()));
        accounts.sessions(id).forEach(session -> {
            ended.end(session.id());
            accounts.end(session.id());
        });
        customers.proved(id);
        SECURITY.log(System.Logger.Level.INFO, "a new password was chosen for customer " + id);
    }
}
