package org.cartora.web.shared;

import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import java.util.Set;
import org.cartora.shared.Refusal;

/**
 * A browser sends its cookies with requests that other sites make up; the header X-CSRF it does not. So a write that is
 * recognised by a cookie alone needs that header. Calls that bring a token of their own are not in danger.
 */
@Provider
public class CsrfGuard implements ContainerRequestFilter {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    @Inject
    Cookies cookies;

    @Override
    public void filter(ContainerRequestContext request) {
        if (!READING.contains(request.getMethod()) && byCookieAlone(request)) {
            demand(request.getHeaderString("X-CSRF"), request.getHeaderString("Sec-Fetch-Site"));
        }
    }

    private boolean byCookieAlone(ContainerRequestContext request) {
        return cookies.read(Cookies.Name.CART).isPresent()
                && request.getHeaderString("X-Cart-Token") == null
                && request.getHeaderString(HttpHeaders.AUTHORIZATION) == null;
    }

    /** Refuses a call without {@code X-CSRF: 1}, or one that the browser itself calls cross-site. */
    public static void demand(
            @org.jspecify.annotations.Nullable String csrf, @org.jspecify.annotations.Nullable String site) {
        if (!"1".equals(csrf) || "cross-site".equals(site)) {
            throw new Refusal(
                    Refusal.Kind.FORBIDDEN, "CSRF_REQUIRED", "Send the header X-CSRF: 1 with this request.", List.of());
        }
    }
}
