package org.cartora.web.shared;

import jakarta.inject.Inject;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.FilterConfig;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Which pages of other origins may read what the API answers: those that configuration names, one by one. They come with a
 * token of their own; our cookies are never theirs to use, so credentials are allowed to nobody.
 */
public class OtherOrigins implements Filter {

    private static final Pattern ORIGIN = Pattern.compile("https?://[a-z0-9.-]+(:\\d{1,5})?");
    private static final String READABLE =
            "ETag, Idempotency-Replayed, Location, RateLimit, RateLimit-Limit, RateLimit-Policy, "
                    + "RateLimit-Remaining, RateLimit-Reset, Retry-After, X-Cart-Token, X-Request-Id";
    private static final String SENDABLE =
            "Accept, Authorization, Content-Type, Idempotency-Key, If-Match, If-None-Match, "
                    + "X-Cart-Token, X-Order-Token, X-Request-Id";

    @Inject
    @ConfigProperty(name = "cartora.cors.origins")
    private Optional<String> named;

    private Set<String> origins;

    public OtherOrigins() {
        this(Set.of());
    }

    OtherOrigins(Set<String> origins) {
        this.origins = origins;
    }

    @Override
    public void init(FilterConfig config) {
        origins = origins(named.orElse(""));
    }

    static Set<String> origins(String list) {
        var origins = Arrays.stream(list.split(",", -1))
                .map(String::strip)
                .filter(origin -> !origin.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
        for (var origin : origins) {
            if (!ORIGIN.matcher(origin).matches()) {
                throw new IllegalArgumentException("cartora.cors.origins takes origins such as https://app.example.org,"
                        + " no patterns and no paths: " + origin);
            }
        }
        return origins;
    }

    @Override
    public void doFilter(ServletRequest anyRequest, ServletResponse anyResponse, FilterChain chain)
            throws IOException, ServletException {
        var request = (HttpServletRequest) anyRequest;
        var response = (HttpServletResponse) anyResponse;
        var origin = request.getHeader("Origin");
        if (!origins.isEmpty()) {
            response.addHeader("Vary", "Origin");
        }
        var welcome = origin != null && origins.contains(origin);
        if (welcome) {
            response.setHeader("Access-Control-Allow-Origin", origin);
            response.setHeader("Access-Control-Expose-Headers", READABLE);
            // what is for all of the shop's own pages alone would be kept from a page that is welcome
            response.setHeader("Cross-Origin-Resource-Policy", "cross-origin");
        }
        if (asksBefore(request, origin)) {
            preflight(response, welcome);
        } else {
            chain.doFilter(request, response);
        }
    }

    private static boolean asksBefore(HttpServletRequest request, @Nullable String origin) {
        return origin != null
                && request.getMethod().equals("OPTIONS")
                && request.getHeader("Access-Control-Request-Method") != null;
    }

    /** Answered here, before anything is looked up, and remembered by the browser for two hours. */
    private static void preflight(HttpServletResponse response, boolean welcome) {
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
        if (welcome) {
            response.setHeader("Access-Control-Allow-Methods", "GET, POST, PUT, PATCH, DELETE");
            response.setHeader("Access-Control-Allow-Headers", SENDABLE);
            response.setHeader("Access-Control-Max-Age", "7200");
        }
    }
}
