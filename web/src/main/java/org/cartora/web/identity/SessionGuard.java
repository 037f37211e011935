package org.cartora.web.identity;

import jakarta.annotation.Priority;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import org.cartora.identity.EndedSessions;
import org.cartora.web.shared.Caller;

/** A token whose session has ended opens nothing, however long it says that it is good for. */
@Provider
@ApplicationScoped
@Priority(Priorities.AUTHENTICATION)
public class SessionGuard implements ContainerRequestFilter {

    @Inject
    Caller caller;

    @EJB
    EndedSessions ended;

    @Override
    public void filter(ContainerRequestContext request) {
        if (caller.session().filter(ended::has).isPresent()) {
            throw Unauthenticated.because("The session has ended; sign in again.");
        }
    }
}
