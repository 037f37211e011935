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
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What a browser may do with our answers: nothing with the API's, our own scripts and pictures with the shop's. */
public class SecurityHeaders implements Filter {

    private static final String API = "default-src 'none'; frame-ancestors 'none'";
    private static final String PAGES = "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; "
            + "img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self'; object-src 'none'; "
            + "base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

    @Inject
    @ConfigProperty(name = "cartora.public-url")
    private String url;

    @Override
    public void doFilter(ServletRequest request, ServletResponse anyResponse, FilterChain chain)
            throws IOException, ServletException {
        var response = (HttpServletResponse) anyResponse;
        var path = ((HttpServletRequest) request).getRequestURI();
        var page = !path.startsWith("/api/") || path.equals("/api/docs") || path.startsWith("/api/docs/");
        response.setHeader("Content-Security-Policy", page ? PAGES : API);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Referrer-Policy", "strict-origin-when-cross-origin");
        response.setHeader("Permissions-Policy", "camera=(), microphone=(), geolocation=()");
        if (url.startsWith("https:")) {
            response.setHeader("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        }
        chain.doFilter(request, response);
    }
}
