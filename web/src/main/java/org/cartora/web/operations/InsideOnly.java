package org.cartora.web.operations;

import jakarta.inject.Inject;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Metrics, and what stands behind the word "up", are for those who run the shop: who asks on the machine itself and not
 * through a proxy, or knows the operators' token. Strangers find no metrics, and of the health they hear one word.
 */
public class InsideOnly implements Filter {

    /** What a proxy adds: then the machine's own address is not the caller's. */
    private static final List<String> PROXIED = List.of("X-Forwarded-For", "Forwarded", "X-Real-IP", "Via");

    @Inject
    @ConfigProperty(name = "cartora.operations.token")
    Optional<String> token;

    @Inject
    Dependencies dependencies;

    @Override
    public void doFilter(ServletRequest anyRequest, ServletResponse anyResponse, FilterChain chain)
            throws IOException, ServletException {
        var request = (HttpServletRequest) anyRequest;
        var response = (HttpServletResponse) anyResponse;
        var path = request.getServletPath() + Objects.requireNonNullElse(request.getPathInfo(), "");
        response.setHeader("Cache-Control", "no-store");
        if (onTheMachine(request) || knows(token, request.getHeader("Authorization"))) {
            chain.doFilter(request, response);
        } else if (path.startsWith("/health")) {
            tell(
                    response,
                    path.startsWith("/health/live")
                            || dependencies.named("database").up());
        } else {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private static void tell(HttpServletResponse response, boolean up) throws IOException {
        response.setStatus(up ? HttpServletResponse.SC_OK : HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setContentType("application/json;charset=UTF-8");
        response.getOutputStream()
                .write(("{\"status\":\"" + (up ? "UP" : "DOWN") + "\",\"checks\":[]}")
                        .getBytes(StandardCharsets.UTF_8));
    }

    private static boolean onTheMachine(HttpServletRequest request) throws IOException {
        return PROXIED.stream().allMatch(header -> request.getHeader(header) == null)
                && InetAddress.getByName(request.getRemoteAddr()).isLoopbackAddress();
    }

    static boolean knows(Optional<String> token, @Nullable String authorization) {
        return authorization != null
                && token.filter(word -> MessageDigest.isEqual(
                                ("Bearer " + word).getBytes(StandardCharsets.UTF_8),
                                authorization.getBytes(StandardCharsets.UTF_8)))
                        .isPresent();
    }
}
