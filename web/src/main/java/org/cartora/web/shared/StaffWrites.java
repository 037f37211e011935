package org.cartora.web.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;
import java.util.Set;
import org.cartora.shared.May;

/** Whatever staff changes over the interface leaves a line in the audit log, with who it was. */
@Provider
@ApplicationScoped
public class StaffWrites implements ContainerResponseFilter {

    private static final System.Logger AUDIT = System.getLogger("cartora.audit");
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    @Inject
    Caller caller;

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (!READING.contains(request.getMethod()) && response.getStatus() < 400 && caller.may(May.USE_THE_CONSOLE)) {
            AUDIT.log(
                    System.Logger.Level.INFO,
                    request.getMethod() + " /api/" + request.getUriInfo().getPath() + ' ' + response.getStatus());
        }
    }
}
