package org.cartora.web.shared;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;

/** The few addresses outside {@code /api} that answer like their namesakes inside it. */
public class Aliases implements Filter {

    private record Target(String path, String method) {}

    private static final Map<String, Target> TARGETS = Map.of(
            "/products", new Target("/api/products", "GET"),
            "/search/products", new Target("/api/search", "GET"),
            "/auth/login", new Target("/api/auth/login", "POST"));

    @Override
    public void doFilter(ServletRequest anyRequest, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var request = (HttpServletRequest) anyRequest;
        var target = TARGETS.get(request.getServletPath());
        if (target == null) {
            chain.doFilter(request, response);
        } else if (allowed(target.method, request.getMethod())) {
            request.getRequestDispatcher(target.path).forward(request, response);
        } else {
            var refused = (HttpServletResponse) response;
            refused.setHeader("Allow", target.method);
            refused.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
        }
    }

    private static boolean allowed(String expected, String method) {
        return expected.equals(method) || (expected.equals("GET") && method.equals("HEAD"));
    }
}
