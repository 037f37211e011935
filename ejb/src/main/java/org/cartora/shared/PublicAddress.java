package org.cartora.shared;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where people find the shop, and by which names it lets itself be called: a request that names another host is not for this
 * shop, whoever sends it.
 */
public record PublicAddress(URI url, Set<String> hosts) {

    private static final Pattern PORT = Pattern.compile("\\d{1,5}");

    public PublicAddress {
        hosts = Set.copyOf(hosts);
    }

    /** The public address, and further names of hosts with commas between them. */
    public static PublicAddress of(String url, String others) {
        var address = URI.create(url);
        return new PublicAddress(
                address,
                Stream.concat(Stream.of(address.getHost()), Arrays.stream(others.split(",", -1)))
                        .map(host -> host.strip().toLowerCase(Locale.ROOT))
                        .filter(host -> !host.isEmpty())
                        .collect(Collectors.toUnmodifiableSet()));
    }

    public boolean secure() {
        return "https".equals(url.getScheme());
    }

    /** Whether the header {@code Host} names this shop; on which port does not matter. */
    public boolean answersTo(@Nullable String host) {
        return host != null && hosts.contains(name(host).toLowerCase(Locale.ROOT));
    }

    /** Whether a request names this host, in its header and, where it has a whole address in its first line, there too. */
    public boolean answersTo(HttpServletRequest request) {
        return answersTo(request.getHeader("Host")) && answersTo(request.getServerName());
    }

    private static String name(String host) {
        var port = host.lastIndexOf(':');
        return port > host.lastIndexOf(']')
                        && PORT.matcher(host.substring(port + 1)).matches()
                ? host.substring(0, port)
                : host;
    }

    /**
     * The name of a cookie that only https carries, in the words that browsers hold a server to: set for this very host
     * ({@code __Host-}, which needs the path /), or at least over https ({@code __Secure-}). Development speaks http, where no
     * browser would take such a name.
     */
    public String cookie(String name, String path) {
        if (!secure()) {
            return name;
        }
        return (path.equals("/") ? "__Host-" : "__Secure-") + name;
    }
}
