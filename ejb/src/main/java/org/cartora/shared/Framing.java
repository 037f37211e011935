package org.cartora.shared;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;

/**
 * Whether all who read a message agree whom it is for and where it ends (RFC 9112, 3.2 and 6.3). What a gateway reads otherwise
 * than the server behind it hides a second request; the server itself would take the first host, and the
 * chunks. (A length that stands before them it drops before anybody sees it, as the RFC wants.)
 */
final class Framing {

    private Framing() {}

    static boolean isClear(HttpServletRequest request) {
        var lengths = all(request, "Content-Length");
        var encodings = all(request, "Transfer-Encoding");
        var chunked = encodings.size() == 1
                && encodings.getFirst().equalsIgnoreCase("chunked")
                && lengths.isEmpty()
                && request.getProtocol().equals("HTTP/1.1");
        return all(request, "Host").size() == 1 && lengths.size() <= 1 && (encodings.isEmpty() || chunked);
    }

    private static List<String> all(HttpServletRequest request, String header) {
        return Collections.list(request.getHeaders(header));
    }
}
