package org.cartora.limit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** One request at the door: where it comes from, and how its limits stand after it. */
public final class Visit {

    private final String address;
    private final Optional<Route> route;
    private final List<Standing> standings;

    Visit(String address, Optional<Route> route, List<Standing> standings) {
        this.address = address;
        this.route = route;
        this.standings = List.copyOf(standings);
    }

    /** The client's address, as far as our own proxies vouch for it. */
    public String address() {
        return address;
    }

    /** Whether it counted for anybody. */
    public boolean counted() {
        return !standings.isEmpty();
    }

    public boolean refused() {
        return standings.stream().anyMatch(Standing::refused);
    }

    Optional<Route> route() {
        return route;
    }

    Visit and(Standing another) {
        var all = new ArrayList<>(standings);
        all.add(another);
        return new Visit(address, route, all);
    }

    /**
     * What the answer tells about the limits: the tightest of them in three plain headers, all of them in the two of the
     * IETF's draft; and when to come again.
     */
    public Map<String, String> headers() {
        var headers = new LinkedHashMap<String, String>();
        var tightest = standings.stream()
                .min(Comparator.comparing((Standing standing) -> !standing.refused())
                        .thenComparingLong(Standing::remaining));
        tightest.ifPresent(standing -> {
            headers.put("RateLimit-Policy", all(each -> each.policy().told()));
            headers.put("RateLimit", all(Standing::told));
            headers.put(
                    "RateLimit-Limit", Long.toString(standing.policy().rate().burst()));
            headers.put("RateLimit-Remaining", Long.toString(standing.remaining()));
            headers.put("RateLimit-Reset", Long.toString(standing.reset()));
            if (standing.refused()) {
                headers.put("Retry-After", Long.toString(standing.retryAfter()));
            }
        });
        return headers;
    }

    private String all(Function<Standing, String> word) {
        return standings.stream().map(word).collect(Collectors.joining(", "));
    }
}
