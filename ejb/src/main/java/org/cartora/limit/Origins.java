package org.cartora.limit;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Where a request comes from. A proxy's word counts only if the proxy is trusted, and only the one header that it is known
 * to write: what a client sends in the other one passes through many proxies untouched. Each proxy appends whom it heard, so
 * the list is read from its end; the first address that is none of our proxies is the client, whatever stands before it.
 */
record Origins(List<Network> proxies, String header) {

    static final String FORWARDED = "forwarded";
    static final String X_FORWARDED_FOR = "x-forwarded-for";

    private static final int MOST_HOPS = 32;
    private static final Pattern FOR =
            Pattern.compile("(?:^|;)\\s*for\\s*=\\s*(?:\"([^\"]*)\"|([^;\\s]*))", Pattern.CASE_INSENSITIVE);
    private static final Pattern WITH_PORT = Pattern.compile("\\[([0-9A-Fa-f:.]+)](?::\\d{1,5})?|([0-9.]+):\\d{1,5}");

    Origins {
        header = header.strip().toLowerCase(Locale.ROOT);
        if (!header.equals(FORWARDED) && !header.equals(X_FORWARDED_FOR)) {
            throw new IllegalArgumentException(
                    "a proxy names its client in X-Forwarded-For or in Forwarded, not in " + header);
        }
    }

    /** The client behind this peer, by the lines of {@link #header} in their order. */
    String of(String peer, List<String> lines) {
        var heard = Network.address(peer);
        if (heard.isEmpty()) {
            return peer;
        }
        var last = heard.get();
        var hops = hops(lines);
        for (var i = hops.size() - 1; i >= 0 && trusted().test(last); i--) {
            var named = named(hops.get(i));
            if (named.isEmpty()) {
                break; // no address: the last proxy that we know is as near as we come
            }
            last = named.get();
        }
        return last.getHostAddress();
    }

    private Predicate<InetAddress> trusted() {
        return address -> proxies.stream().anyMatch(network -> network.contains(address));
    }

    private static List<String> hops(List<String> lines) {
        var hops = new ArrayList<String>();
        for (var line : lines) {
            for (var hop : line.split(",", -1)) {
                hops.add(hop.strip());
            }
        }
        return hops.subList(Math.max(0, hops.size() - MOST_HOPS), hops.size());
    }

    private Optional<InetAddress> named(String hop) {
        var node = hop;
        if (header.equals(FORWARDED)) {
            var found = FOR.matcher(hop);
            if (!found.find()) {
                return Optional.empty();
            }
            node = found.group(1) == null ? found.group(2) : found.group(1);
        }
        var parts = WITH_PORT.matcher(node);
        if (parts.matches()) {
            node = parts.group(1) == null ? parts.group(2) : parts.group(1);
        }
        return Network.address(node);
    }
}
