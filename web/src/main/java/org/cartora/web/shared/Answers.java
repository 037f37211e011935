package org.cartora.web.shared;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.cartora.shared.Addresses;
import org.cartora.shared.Protection;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * What stands in every answer, and who may read it. Configuration is read where this is put in, so that a shop with a wrong one
 * does not start.
 */
@Dependent
public class Answers {

    private static final Pattern ORIGIN = Pattern.compile("https?://[a-z0-9.-]+(:\\d{1,5})?");
    private static final String READABLE =
            "ETag, Idempotency-Replayed, Location, RateLimit, RateLimit-Limit, RateLimit-Policy, "
                    + "RateLimit-Remaining, RateLimit-Reset, Retry-After, X-Cart-Token, X-Request-Id";

    private static final String SENDABLE =
            "Accept, Authorization, Content-Type, Idempotency-Key, If-Match, If-None-Match, "
                    + "X-Cart-Token, X-Order-Token, X-Request-Id";

    /** What the console's pages show of the shop, and what a gateway looks at: answered on the console's host, too. */
    private static final Pattern EVERYWHERE = Pattern.compile("/api/media/.+|/health(/.*)?");

    @Inject
    Addresses addresses;

    @Inject
    @ConfigProperty(name = "cartora.cors.origins")
    private Optional<String> named = Optional.empty();

    private Map<String, String> headers = Map.of();
    private Set<String> origins;

    Answers() {
        this(Set.of());
    }

    Answers(Set<String> origins) {
        this.origins = origins;
    }

    @PostConstruct
    void open() {
        headers = Protection.headers(addresses.shop());
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

    /** Whether the shop is to answer; otherwise the request was for another host, or not clear, and is answered. */
    boolean admit(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var status = addresses.status(addresses.shop(), request);
        if (status == HttpServletResponse.SC_OK) {
            return true;
        }
        var path = request.getServletPath() + Objects.requireNonNullElse(request.getPathInfo(), "");
        var console = status == HttpServletResponse.SC_NOT_FOUND
                && request.getMethod().equals("GET");
        if (console && EVERYWHERE.matcher(path).matches()) {
            return true;
        }
        if (console && path.equals("/")) {
            response.sendRedirect(addresses.console().url() + "/admin/");
        } else {
            response.sendError(status);
        }
        return false;
    }

    void protect(HttpServletResponse response) {
        headers.forEach(response::setHeader);
    }

    /** Lets pages of the origins that are named read the answer; true where that was all that was asked for, and is answered. */
    boolean share(HttpServletRequest request, HttpServletResponse response) {
        var origin = request.getHeader("Origin");
        if (!origins.isEmpty() && !response.getHeaders("Vary").contains("Origin")) {
            response.addHeader("Vary", "Origin"); // the page for errors comes here once more
        }
        var welcome = origin != null && origins.contains(origin);
        if (welcome) {
            response.setHeader("Access-Control-Allow-Origin", origin);
            response.setHeader("Access-Control-Expose-Headers", READABLE);
            // what is for all of the shop's own pages alone would be kept from a page that is welcome
            response.setHeader("Cross-Origin-Resource-Policy", "cross-origin");
        }
        var asksBefore = origin != null
                && request.getMethod().equals("OPTIONS")
                && request.getHeader("Access-Control-Request-Method") != null;
        if (asksBefore) {
            preflight(response, welcome);
        }
        return asksBefore;
    }

    /** Answered before anything is looked up, and remembered by the browser for two hours. */
    private static void preflight(HttpServletResponse response, boolean welcome) {
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
        if (welcome) {
            response.setHeader("Access-Control-Allow-Methods", "GET, POST, PUT, PATCH, DELETE");
            response.setHeader("Access-Control-Allow-Headers", SENDABLE);
            response.setHeader("Access-Control-Max-Age", "7200");
        }
    }

    /**
     * Refuses a request that no filter has seen, in the words of the page for errors and without the way there: that costs more
     * than to find out that it is to be refused, and those who are refused come by the thousand. What a browser asks before a
     * request of another origin is answered: only then can that page read that it was refused.
     */
    public void refuse(HttpServletRequest request, HttpServletResponse response, int status) throws IOException {
        protect(response);
        if (!share(request, response)) {
            Problem.of(status).write(request, response);
        }
    }
}
