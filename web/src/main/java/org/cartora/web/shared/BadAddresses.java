package org.cartora.web.shared;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import java.util.Locale;
import org.cartora.shared.Invalid;

/** Addresses with a NUL character, which no database text can hold, or with heaps of parameters are refused before anybody reads them. */
@Provider
@PreMatching
public class BadAddresses implements ContainerRequestFilter {

    private static final int MOST_PARAMETERS = 40;

    @Override
    public void filter(ContainerRequestContext request) {
        var address = request.getUriInfo().getRequestUri().toString();
        if (address.toLowerCase(Locale.ROOT).contains("%00")) {
            throw Invalid.field("url", "must not contain NUL characters");
        }
        if (request.getUriInfo().getQueryParameters().values().stream()
                        .mapToInt(List::size)
                        .sum()
                > MOST_PARAMETERS) {
            throw Invalid.field("url", "must not have more than " + MOST_PARAMETERS + " parameters");
        }
    }
}
