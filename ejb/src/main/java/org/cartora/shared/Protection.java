package org.cartora.shared;

import java.util.LinkedHashMap;
import java.util.Map;

/** What every answer tells a browser to refrain from, whichever front it comes from. */
public final class Protection {

    private static final String NEITHER_SCRIPT_NOR_FRAME =
            "default-src 'none'; base-uri 'none'; form-action 'none'; " + "frame-ancestors 'none'";

    private static final Map<String, String> ALWAYS = Map.of(
            "Content-Security-Policy",
            NEITHER_SCRIPT_NOR_FRAME,
            "X-Content-Type-Options",
            "nosniff",
            "X-Frame-Options",
            "DENY",
            "Referrer-Policy",
            "strict-origin-when-cross-origin",
            "Permissions-Policy",
            "accelerometer=(), browsing-topics=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), "
                    + "magnetometer=(), microphone=(), midi=(), payment=(), usb=()",
            "Cross-Origin-Opener-Policy",
            "same-origin",
            "Cross-Origin-Resource-Policy",
            "same-origin",
            "X-Permitted-Cross-Domain-Policies",
            "none");

    private Protection() {}

    /** Headers for an answer of which nothing else is known; whoever sends a page puts another policy in its place. */
    public static Map<String, String> headers(PublicAddress address) {
        var headers = new LinkedHashMap<>(ALWAYS);
        if (address.secure()) {
            headers.put("Strict-Transport-Security", "max-age=63072000; includeSubDomains");
        }
        return headers;
    }

    /** For a page of ours: its own scripts, styles and pictures, nothing between its lines, and forms that lead there. */
    public static String page(String forms) {
        return "default-src 'none'; base-uri 'none'; connect-src 'self'; font-src 'self' data:; form-action " + forms
                + "; frame-ancestors 'none'; img-src 'self' data: blob:; manifest-src 'self'; style-src 'self'; "
                + "worker-src 'self'; script-src 'self'";
    }
}
