package org.cartora.admin.shared;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import java.util.regex.Pattern;
import org.cartora.serverlog.LogContext;

/** Gives every request the number under which it is found in the log. */
@WebFilter(
        urlPatterns = "/*",
        dispatcherTypes = {DispatcherType.REQUEST})
public class RequestIds implements Filter {

    /** The request's attribute with the id of whoever is signed in: logs and the audit name nobody by mail address. */
    public static final String ACTOR = "org.cartora.actor";

    private static final String ATTRIBUTE = "org.cartora.request_id";
    private static final String HEADER = "X-Request-Id";
    private static final System.Logger ACCESS = System.getLogger("cartora.access");
    private static final Pattern FORM = Pattern.compile("req_[A-Za-z0-9]{8,64}");

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (request instanceof HttpServletRequest http && response instanceof HttpServletResponse answer) {
            answer.setHeader(HEADER, of(http));
            LogContext.begin(of(http));
            LogContext.user((String) http.getAttribute(ACTOR));
            var start = System.nanoTime();
            try {
                chain.doFilter(request, response);
            } finally {
                log(http, answer, System.nanoTime() - start);
                LogContext.end();
            }
        } else {
            chain.doFilter(request, response);
        }
    }

    private static void log(HttpServletRequest request, HttpServletResponse answer, long nanos) {
        if (ACCESS.isLoggable(System.Logger.Level.INFO)) {
            ACCESS.log(
                    System.Logger.Level.INFO,
                    request.getMethod() + ' ' + request.getRequestURI() + ' ' + answer.getStatus() + ' '
                            + nanos / 1_000_000 + " ms");
        }
    }

    static String of(HttpServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof String known) {
            return known;
        }
        var asked = request.getHeader(HEADER);
        var id = asked != null && FORM.matcher(asked).matches()
                ? asked
                : "req_" + UUID.randomUUID().toString().replace("-", "");
        request.setAttribute(ATTRIBUTE, id);
        return id;
    }
}
