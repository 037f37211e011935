package org.cartora.web.identity;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import org.cartora.shared.Refusal;
import org.cartora.web.shared.Caller;

/**
 * A client that is not one of the house's apps may only do what a scope of its token says, whatever roles it has; the roles
 * are asked for as well, at the facades.
 */
@Provider
@ApplicationScoped
@Priority(Priorities.AUTHENTICATION + 1)
public class ScopeGuard implements ContainerRequestFilter {

    @Inject
    Caller caller;

    @Inject
    IdentitySettings settings;

    @Override
    public void filter(ContainerRequestContext request) {
        if (caller.isSignedIn()
                && caller.client().filter(settings.apps()::contains).isEmpty()) {
            var allowed = ApiScope.of(request.getMethod(), request.getUriInfo().getPath());
            if (caller.scopes().stream().noneMatch(scope -> allowed.contains(scope))) {
                throw new Refusal(
                        Refusal.Kind.FORBIDDEN,
                        "INSUFFICIENT_SCOPE",
                        allowed.isEmpty()
                                ? "This is not open to API clients."
                                : "The token needs the scope " + String.join(" or ", allowed) + ".",
                        List.of());
            }
        }
    }
}
