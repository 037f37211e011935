package org.cartora.web.shared;

import jakarta.inject.Inject;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.cartora.limit.Limits;
import org.cartora.shared.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * No body is longer than its address takes, announced or not, and none drips: the reader of a body is a thread that waits.
 * One that does not come at once needs one of a few places.
 */
public class Bodies implements Filter {

    private static final Logger LOG = Logger.getLogger(Bodies.class.getName());

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
        var place = new AtomicReference<Runnable>();
        var measured = new Measured(request, most, () -> {
            var taken = limits.reading(request);
            place.set(taken);
            return taken;
        });
        try {
            if (announced > most) {
                refuse(measured, response, announced);
            } else {
                chain.doFilter(measured, response);
            }
        } finally {
            var held = place.get();
            if (held != null) {
                held.run();
            }
        }
    }

    private static void refuse(Measured request, HttpServletResponse response, long announced) throws IOException {
        if (announced <= MeasuredBody.REST) {
            try {
                request.getInputStream().drop();
            } catch (Refusal slow) {
                LOG.log(Level.FINE, "a body that was too long did not come to its end", slow);
            }
        }
        response.setHeader("Connection", "close");
        response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
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
        public MeasuredBody getInputStream() throws IOException {
            if (body == null) {
                body = new MeasuredBody(super.getInputStream(), most, places, System::nanoTime);
            }
            return body;
        }
    }
}
