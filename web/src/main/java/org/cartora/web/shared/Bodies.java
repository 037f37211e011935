package org.cartora.web.shared;

import jakarta.inject.Inject;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicReference;
import org.cartora.limit.Limits;
import org.jspecify.annotations.Nullable;

/**
 * No body is longer than its address takes, announced or not, and none drips: the reader of a body is a thread that waits.
 * One that does not come at once needs one of a few places.
 */
public class Bodies implements Filter {

    static final long USUAL = JsonBodies.LIMIT;
    static final long PICTURE = 11L << 20;
    static final long TABLE = 257L << 20;

    @Inject
    private Limits limits;

    @Override
    public void doFilter(ServletRequest anyRequest, ServletResponse anyResponse, FilterChain chain)
            throws IOException, ServletException {
        var request = (HttpServletRequest) anyRequest;
        var announced = request.getContentLengthLong();
        if (announced == 0 || (announced < 0 && request.getHeader("Transfer-Encoding") == null)) {
            chain.doFilter(request, anyResponse);
            return;
        }
        var response = (HttpServletResponse) anyResponse;
        var most = most(request.getServletPath() + (request.getPathInfo() == null ? "" : request.getPathInfo()));
        if (announced > most) {
            response.setHeader("Connection", "close");
            response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
            return;
        }
        var place = new AtomicReference<Runnable>();
        try {
            chain.doFilter(
                    new Measured(request, most, () -> {
                        var taken = limits.reading(request);
                        place.set(taken);
                        return taken;
                    }),
                    response);
        } finally {
            var held = place.get();
            if (held != null) {
                held.run();
            }
        }
    }

    private static long most(String path) {
        return switch (path) {
            case "/api/media" -> PICTURE;
            case "/api/admin/imports" -> TABLE;
            default -> USUAL;
        };
    }

    private static final class Measured extends HttpServletRequestWrapper {

        private final long most;
        private final MeasuredBody.Places places;
        private @Nullable MeasuredBody body;

        Measured(HttpServletRequest request, long most, MeasuredBody.Places places) {
            super(request);
            this.most = most;
            this.places = places;
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            if (body == null) {
                body = new MeasuredBody(super.getInputStream(), most, places, System::nanoTime);
            }
            return body;
        }
    }
}
