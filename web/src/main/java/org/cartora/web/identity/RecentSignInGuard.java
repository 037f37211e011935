package org.cartora.web.identity;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.cartora.shared.Refusal;
import org.cartora.web.shared.Caller;
import org.cartora.web.shared.Problems;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Asks for another sign-in (RFC 9470) where the last one is too long ago for what is wanted. */
@Provider
@RecentSignIn
@ApplicationScoped
@Priority(Priorities.AUTHORIZATION)
public class RecentSignInGuard implements ContainerRequestFilter {

    @Inject
    Caller caller;

    @Inject
    Accounts accounts;

    @Inject
    @ConfigProperty(name = "cartora.identity.recent")
    Duration recent;

    @Override
    public void filter(ContainerRequestContext request) {
        caller.require();
        if (caller.signedInAt().or(this::began).filter(this::isRecent).isEmpty()) {
            var refusal = new Refusal(
                    Refusal.Kind.UNAUTHENTICATED,
                    "RECENT_SIGN_IN_REQUIRED",
                    "Please sign in once more before you do this.",
                    List.of());
            request.abortWith(Problems.answer(refusal)
                    .header(HttpHeaders.WWW_AUTHENTICATE, null)
                    .header(
                            HttpHeaders.WWW_AUTHENTICATE,
                            "Bearer realm=\"cartora\", error=\"insufficient_user_authentication\", max_age="
                                    + recent.toSeconds())
                    .build());
        }
    }

    /** The token of a sign-in by password alone does not say when; such a session began with it. */
    private Optional<Instant> began() {
        var current = caller.session().orElse("");
        return accounts.sessions(caller.require()).stream()
                .filter(session -> session.id().equals(current))
                .map(Session::startedAt)
                .findFirst();
    }

    private boolean isRecent(Instant signedIn) {
        return signedIn.plus(recent).isAfter(Instant.now());
    }
}
