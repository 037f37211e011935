package org.cartora.web.storefront;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Files of the storefront, read once into memory. What has a hash in its name is kept by browsers for a year; the page
 * itself is asked for anew each time and answers every address that the shop's router knows.
 */
@WebServlet("/")
public class StorefrontServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final String PAGE = "/index.html";

    @Inject
    @ConfigProperty(name = "cartora.payment.provider")
    String payments;

    private final transient ConcurrentHashMap<String, Optional<StoredFile>> files = new ConcurrentHashMap<>();

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var head = request.getMethod().equals("HEAD");
        if (!head && !request.getMethod().equals("GET")) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        var path = request.getServletPath();
        var file = path.equals("/") ? Optional.<StoredFile>empty() : file(path);
        if (file.isEmpty() && wantsPage(path, request.getHeader("Accept"))) {
            file = file(PAGE);
        }
        if (file.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else {
            send(file.get(), request, response);
        }
    }

    /** A missing asset stays missing: a page in its place would only confuse. */
    private static boolean wantsPage(String path, @Nullable String accept) {
        return path.equals("/") || (!path.startsWith("/assets/") && accept != null && accept.contains("text/html"));
    }

    private static void send(StoredFile file, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setHeader("Cache-Control", file.cacheControl());
        response.setHeader("ETag", file.tag());
        response.setHeader("Vary", "Accept-Encoding");
        if (file.policy() != null) {
            response.setHeader("Content-Security-Policy", file.policy());
        }
        if (file.tag().equals(request.getHeader("If-None-Match"))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        var body = file.body();
        var zipped = file.zipped();
        if (zipped != null && accepts(request.getHeader("Accept-Encoding"))) {
            response.setHeader("Content-Encoding", "gzip");
            body = zipped;
        }
        response.setContentType(file.type());
        response.setContentLength(body.length);
        if (!request.getMethod().equals("HEAD")) {
            response.getOutputStream().write(body);
        }
    }

    private static boolean accepts(@Nullable String encodings) {
        return Objects.requireNonNullElse(encodings, "")
                .toLowerCase(Locale.ROOT)
                .contains("gzip");
    }

    /** Only what exists is remembered, so that made-up names do not fill the memory. */
    private Optional<StoredFile> file(String path) throws IOException {
        var known = files.get(path);
        if (known != null) {
            return known;
        }
        var upper = path.toUpperCase(Locale.ROOT);
        if (upper.startsWith("/WEB-INF") || upper.startsWith("/META-INF") || path.endsWith("/")) {
            return Optional.empty();
        }
        var body = read(path);
        if (body == null) {
            return Optional.empty();
        }
        var mime = getServletContext().getMimeType(path);
        var file = Optional.of(
                StoredFile.of(path, mime, body, read(path + ".gz"), new PagePolicy(payments.equals("stripe"))));
        files.put(path, file);
        return file;
    }

    private byte @Nullable [] read(String path) throws IOException {
        try (var in = getServletContext().getResourceAsStream(path)) {
            return in == null ? null : in.readAllBytes();
        }
    }
}
