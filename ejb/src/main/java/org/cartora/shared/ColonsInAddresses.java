package org.cartora.shared;

import jakarta.security.jacc.WebResourcePermission;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletRequestEvent;
import jakarta.servlet.ServletRequestListener;

/**
 * The server takes the address of a request for a list of patterns with colons between them when it asks who may see it, and
 * answers those that make no such list with 500 and nothing. No address of the shop has a colon: they are not found, and the
 * error page of the web module says so. A listener, because filters come after the server has asked.
 */
public final class ColonsInAddresses implements ServletRequestListener {

    /** The name by which the server itself looks for the address. */
    private static final String ADDRESS = "org.apache.catalina.CONSTRAINT_URI";

    @Override
    public void requestInitialized(ServletRequestEvent event) {
        var request = event.getServletRequest();
        if (request.getAttribute(ADDRESS) instanceof String address && address.indexOf(':') >= 0 && !isTaken(address)) {
            request.setAttribute(RequestDispatcher.ERROR_EXCEPTION, NotFound.of("address"));
        }
    }

    /** Whether a request failed for that. */
    public static boolean refused(ServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof NotFound;
    }

    private static boolean isTaken(String address) {
        try {
            return new WebResourcePermission(address, "GET").getName() != null;
        } catch (IllegalArgumentException noList) {
            return false;
        }
    }
}
