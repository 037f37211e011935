package org.cartora.web.shared;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;

/** An answer that does not say how long it may be kept is somebody's own and is not kept at all. */
@Provider
public class Personal implements ContainerResponseFilter {

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        response.getHeaders()
                .computeIfAbsent(
                        HttpHeaders.CACHE_CONTROL,
                        header -> new java.util.ArrayList<>(java.util.List.of("private, no-store")));
    }
}
