package org.cartora.web.shared;

import jakarta.inject.Inject;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Which pages of other origins may read what the API answers: those that configuration names, one by one. They come with a
 * token of their own; our cookies are never theirs to use, so credentials are allowed to nobody.
 */
public class OtherOrigins implements Filter {

    private static final String SENDABLE =
            "Accept, Authorization, Content-Type, Idempotency-Key, If-Match, If-None-Match, "
                    + "X-Cart-Token, X-Order-Token, X-Request-Id";

    private final Answers answers;

    @Inject
    OtherOrigins(Answers answers) {
        this.answers = answers;
    }

    @Override
    public void doFilter(ServletRequest anyRequest, ServletResponse anyResponse, FilterChain chain)
            throws IOException, ServletException {
        var request = (HttpServletRequest) anyRequest;
        var response = (HttpServletResponse) anyResponse;
        var welcome = answers.share(request, response);
        if (asksBefore(request)) {
            preflight(response, welcome);
        } else {
            chain.doFilter(request, response);
        }
    }

    private static boolean asksBefore(HttpServletRequest request) {
        return request.getHeader("Origin") != null
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
