package org.cartora.admin.shared;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.cartora.shared.Protection;
import org.cartora.shared.PublicAddress;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What every answer of the console tells a browser, and for which hosts there is an answer at all. */
@ApplicationScoped
public class SafeAnswers {

    static final String POLICY = "Content-Security-Policy";

    private static final int MISDIRECTED = 421;

    @Inject
    @ConfigProperty(name = "cartora.public-url")
    String url;

    @Inject
    @ConfigProperty(name = "cartora.hosts")
    String hosts;

    private PublicAddress address = PublicAddress.of("http://localhost", "");

    @PostConstruct
    void open() {
        address = PublicAddress.of(url, hosts);
    }

    /** Sets the headers; false where the request was meant for another host and has been refused. */
    public boolean admits(HttpServletRequest request, HttpServletResponse response) throws IOException {
        protect(request, response);
        var known = address.answersTo(request.getHeader("Host")) && address.answersTo(request.getServerName());
        if (!known) {
            refuse(request, response, MISDIRECTED);
        }
        return known;
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
        var headers = Protection.headers(address);
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
