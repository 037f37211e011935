package org.cartora.web.shared;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.cartora.serverlog.LogContext;
import org.jspecify.annotations.Nullable;

/** Gives every request its id, from the header to the logs and back, and writes its line into the access log. */
public class RequestIds implements Filter {

    public static final String HEADER = "X-Request-Id";

    private static final String ATTRIBUTE = RequestIds.class.getName();
    private static final Pattern ID = Pattern.compile("req_[A-Za-z0-9]{8,64}");
    private static final Pattern SECRET = Pattern.compile("_secret_[A-Za-z0-9]+");
    private static final String ALPHABET = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final System.Logger ACCESS = System.getLogger("cartora.access");
    private static final System.Logger PERFORMANCE = System.getLogger("cartora.performance");
    private static final long SLOW_MILLIS = 1_000;

    @Override
    public void doFilter(ServletRequest anyRequest, ServletResponse anyResponse, FilterChain chain)
            throws IOException, ServletException {
        var request = (HttpServletRequest) anyRequest;
        var response = (HttpServletResponse) anyResponse;
        var id = idOf(request);
        response.setHeader(HEADER, id);
        LogContext.begin(id);
        var start = System.nanoTime();
        try {
            chain.doFilter(request, response);
        } finally {
            if (request.getDispatcherType() == DispatcherType.REQUEST) {
                log(request, response, System.nanoTime() - start);
            }
            LogContext.end();
        }
    }

    /** The id of this request, kept over error and forward dispatches. */
    static String idOf(HttpServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof String known) {
            return known;
        }
        var id = keepOrMake(request.getHeader(HEADER));
        request.setAttribute(ATTRIBUTE, id);
        return id;
    }

    static String keepOrMake(@Nullable String sent) {
        if (sent != null && ID.matcher(sent).matches()) {
            return sent;
        }
        var id = new StringBuilder("req_");
        // a name for logs, no secret: not worth the one lock that all secure randomness shares
        ThreadLocalRandom.current()
                .ints(16, 0, ALPHABET.length())
                .mapToObj(ALPHABET::charAt)
                .forEach(id::append);
        return id.toString();
    }

    /** An address as logs may show it: without the secret with which a browser pays. */
    static String told(String address) {
        return SECRET.matcher(address).replaceAll("_secret_…");
    }

    /** No query strings: they hold what people search for, and sometimes a token. */
    private static void log(HttpServletRequest request, HttpServletResponse response, long nanos) {
        var millis = nanos / 1_000_000;
        var line = request.getMethod() + ' ' + told(request.getRequestURI()) + ' ' + response.getStatus() + ' ' + millis
                + " ms";
        ACCESS.log(System.Logger.Level.INFO, line);
        if (millis > SLOW_MILLIS) {
            PERFORMANCE.log(System.Logger.Level.WARNING, "slow: " + line);
        }
    }
}
