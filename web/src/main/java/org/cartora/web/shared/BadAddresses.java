package org.cartora.web.shared;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;
import java.util.Locale;
import org.cartora.shared.Invalid;

/** Addresses with a NUL character, which no database text can hold, are refused before anybody reads them. */
@Provider
@PreMatching
public class BadAddresses implements ContainerRequestFilter {

    @Override
    public void filter(ContainerRequestContext request) {
        var address = request.getUriInfo().getRequestUri().toString();
        if (address.toLowerCase(Locale.ROOT).contains("%00")) {
            throw Invalid.field("url", "must not contain NUL characters");
        }
    }
}
