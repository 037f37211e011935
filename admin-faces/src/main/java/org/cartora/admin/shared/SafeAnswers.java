package org.cartora.admin.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.cartora.shared.Addresses;
import org.cartora.shared.Protection;

/** What every answer of the console tells a browser, and for which hosts there is an answer at all. */
@ApplicationScoped
public class SafeAnswers {

    static final String POLICY = "Content-Security-Policy";

    @Inject
    Addresses addresses;

    /** Sets the headers; false where the request was meant for another host, or not clear, and has been refused. */
    public boolean admits(HttpServletRequest request, HttpServletResponse response) throws IOException {
        protect(request, response);
        var status = addresses.status(addresses.console(), request);
        if (status != HttpServletResponse.SC_OK) {
            refuse(request, response, status);
        }
        return status == HttpServletResponse.SC_OK;
    }

    /** Whether somebody looks for the console on the shop's host, where it is not. */
    boolean areElsewhere(HttpServletRequest request) {
        return addresses.status(addresses.console(), request) == HttpServletResponse.SC_NOT_FOUND;
    }

    /**
     * Ends a stranger's request with the page for errors. Where a body is still to come the answer goes out at once and without
     * one, and ends the connection: nobody waits for what may never come.
     */
    public static void refuse(HttpServletRequest request, HttpServletResponse response, int status) throws IOException {
        if (bringsABody(request)) {
            response.setStatus(status);
            response.setContentLength(0);
            response.setHeader("Connection", "close");
            response.flushBuffer();
        } else {
            response.sendError(status);
        }
    }

    public static boolean bringsABody(HttpServletRequest request) {
        return request.getContentLengthLong() > 0 || request.getHeader("Transfer-Encoding") != null;
    }

    void protect(HttpServletRequest request, HttpServletResponse response) {
        var headers = Protection.headers(addresses.console());
        var page = request.getServletPath();
        if (page.endsWith(".html")) {
            headers.put(POLICY, plainPage());
        } else if (facesPage(request)) {
            // PrimeFaces adds one that knows the nonce; two policies would both hold
            headers.remove(POLICY);
        }
        // the pages of staff tell nobody where they come from
        headers.put("Referrer-Policy", "same-origin");
        if (!resource(page)) {
            headers.put("Cache-Control", "private, no-store");
        }
        headers.forEach(response::setHeader);
        if (page.endsWith(".css") || page.endsWith(".css.xhtml")) {
            response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        }
    }

    private static boolean facesPage(HttpServletRequest request) {
        return "Faces".equals(request.getHttpServletMapping().getServletName()) && !resource(request.getServletPath());
    }

    private static boolean resource(String path) {
        return path.startsWith("/jakarta.faces.resource/");
    }

    /** For a page without Faces and without scripts. */
    static String plainPage() {
        return Protection.page("'self'");
    }
}
