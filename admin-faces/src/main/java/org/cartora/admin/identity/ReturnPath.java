package org.cartora.admin.identity;

import java.net.URI;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The page to show after signing in: only ever a page of this console, never an address from elsewhere. */
final class ReturnPath {

    static final String HOME = "/";

    private static final Pattern LOCAL = Pattern.compile("/(?![/\\\\])[\\x21-\\x7e&&[^\\\\<>\"]]*");

    private ReturnPath() {}

    /** The asked path with its query, or the home page where it is not a page of the console. */
    static String of(@Nullable String path, @Nullable String query) {
        var asked = path == null ? HOME : plain(path) + (query == null ? "" : "?" + query);
        var page = asked.startsWith(ConsoleSignIn.CALLBACK) || asked.startsWith("/jakarta.faces.resource");
        return asked.length() <= 2000 && LOCAL.matcher(asked).matches() && !page ? asked : HOME;
    }

    /** Pages are known by their names, without the ending of the file. */
    private static String plain(String path) {
        return path.endsWith(".xhtml") ? path.substring(0, path.length() - ".xhtml".length()) : path;
    }

    /** The page that an asynchronous request came from, by its Referer, if that page is one of ours. */
    static String ofReferer(@Nullable String referer, String consoleUrl) {
        if (referer == null || !referer.startsWith(consoleUrl + "/")) {
            return HOME;
        }
        try {
            var address = URI.create(referer);
            var base = URI.create(consoleUrl).getRawPath();
            return of(address.getRawPath().substring(base.length()), address.getRawQuery());
        } catch (IllegalArgumentException e) {
            return HOME;
        }
    }
}
