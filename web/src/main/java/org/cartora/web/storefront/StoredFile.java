package org.cartora.web.storefront;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;
import java.util.zip.GZIPOutputStream;
import org.cartora.shared.Protection;
import org.jspecify.annotations.Nullable;

/** A file of the storefront, plain and, where that pays, compressed. */
record StoredFile(
        String type,
        String cacheControl,
        String tag,
        @Nullable String policy,
        byte[] body,
        byte @Nullable [] zipped) {

    private static final String YEAR = "public, max-age=31536000, immutable";

    static StoredFile of(String path, @Nullable String mime, byte[] body, byte @Nullable [] ready, PagePolicy pages)
            throws IOException {
        var type = type(path, mime);
        var zipped = ready == null && compressible(type) ? zip(body) : ready;
        var smaller = zipped != null && zipped.length < body.length ? zipped : null;
        var policy = path.endsWith(".html")
                ? pages.of(new String(body, StandardCharsets.UTF_8))
                // a worker lives by the policy that its script came with
                : path.endsWith(".js") ? Protection.page("'none'") : null;
        return new StoredFile(type, cacheControl(path), '"' + hash(body) + '"', policy, body, smaller);
    }

    private static String cacheControl(String path) {
        if (path.startsWith("/assets/")) {
            return YEAR;
        }
        return path.endsWith(".html") ? "no-cache" : "public, max-age=3600";
    }

    private static String type(String path, @Nullable String mime) {
        var ending = path.substring(path.lastIndexOf('.') + 1);
        return switch (ending) {
            case "html" -> "text/html;charset=UTF-8";
            case "js", "mjs" -> "text/javascript;charset=UTF-8";
            case "css" -> "text/css;charset=UTF-8";
            case "json", "map" -> "application/json;charset=UTF-8";
            case "svg" -> "image/svg+xml;charset=UTF-8";
            case "webmanifest" -> "application/manifest+json";
            case "woff2" -> "font/woff2";
            case "webp" -> "image/webp";
            case "avif" -> "image/avif";
            case "txt" -> "text/plain;charset=UTF-8";
            default -> Objects.requireNonNullElse(mime, "application/octet-stream");
        };
    }

    private static boolean compressible(String type) {
        return type.startsWith("text/") || type.contains("json") || type.contains("svg");
    }

    private static byte[] zip(byte[] body) throws IOException {
        var bytes = new ByteArrayOutputStream(body.length / 2);
        try (var out = new GZIPOutputStream(bytes)) {
            out.write(body);
        }
        return bytes.toByteArray();
    }

    private static String hash(byte[] body) {
        return HexFormat.of().formatHex(sha256(body), 0, 12);
    }

    static byte[] sha256(byte[] body) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(body);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
