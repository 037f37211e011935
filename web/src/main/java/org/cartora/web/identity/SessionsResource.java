package org.cartora.web.identity;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.cartora.identity.EndedSessions;
import org.cartora.shared.May;
import org.cartora.shared.NotFound;
import org.cartora.shared.Page;
import org.cartora.web.shared.Caller;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Where the caller is signed in, and signing out there. What is ended is ended at once, for tokens given out before too. */
@ApplicationScoped
@Path("users/me/sessions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Account")
@SecurityRequirement(name = "token")
@RolesAllowed(May.HAVE_AN_ACCOUNT)
public class SessionsResource {

    private static final System.Logger SECURITY = System.getLogger("cartora.security");

    /** A session of the caller; current is the one that asks. */
    public record SessionView(
            String id, Instant startedAt, Instant lastUsedAt, String address, List<String> apps, boolean current) {}

    @Inject
    Caller caller;

    @Inject
    Accounts accounts;

    @EJB
    EndedSessions ended;

    @GET
    @Operation(summary = "Where the caller is signed in")
    public Page<SessionView> sessions() {
        var current = caller.session().orElse("");
        return Page.of(
                accounts.sessions(caller.require()).stream()
                        .sorted(Comparator.comparing(Session::lastUsedAt).reversed())
                        .map(session -> new SessionView(
                                session.id(),
                                session.startedAt(),
                                session.lastUsedAt(),
                                session.address(),
                                session.apps(),
                                session.id().equals(current)))
                        .toList(),
                null);
    }

    @DELETE
    @Path("{id}")
    @Operation(summary = "End one of the caller's sessions")
    public void end(@PathParam("id") String id) {
        var session = accounts.sessions(caller.require()).stream()
                .filter(own -> own.id().equals(id))
                .findFirst()
                .orElseThrow(() -> NotFound.of("session"));
        end(session);
    }

    @DELETE
    @Operation(summary = "Sign out everywhere, here too")
    public void endAll() {
        accounts.sessions(caller.require()).forEach(this::end);
    }

    private void end(Session session) {
        ended.end(session.id());
        accounts.end(session.id());
        SECURITY.log(System.Logger.Level.INFO, "a session was ended by its owner");
    }
}
