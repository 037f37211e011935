package org.cartora.limit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The limits as configured; whatever cannot be understood keeps the shop from starting.
 *
 * @param on whether this server counts at all
 */
record LimitSettings(boolean on, int remembered, Origins origins, List<Route> routes, Map<String, Policy> attempts) {

    private static final String PREFIX = "cartora.limits";

    static LimitSettings of(Function<String, Optional<String>> config) {
        var address = policy(config, PREFIX + ".address", "address");
        var user = policy(config, PREFIX + ".user", "user");
        var routes = new ArrayList<Route>();
        for (var name : list(config, PREFIX + ".routes")) {
            var key = PREFIX + ".route." + name;
            var ways = Ways.parse(
                    config.apply(key).orElseThrow(() -> new IllegalArgumentException(key + " names no requests")));
            routes.add(new Route(
                    name,
                    ways,
                    config.apply(key + ".address").isPresent() ? policy(config, key + ".address", name) : address,
                    config.apply(key + ".user").isPresent() ? policy(config, key + ".user", name + "-user") : user));
        }
        var attempts = list(config, PREFIX + ".attempts").stream()
                .map(name -> policy(config, PREFIX + ".attempt." + name, name))
                .flatMap(Optional::stream)
                .collect(Collectors.toUnmodifiableMap(Policy::name, policy -> policy));
        return new LimitSettings(
                counts(config),
                Integer.parseInt(config.apply(PREFIX + ".remembered").orElse("50000")),
                new Origins(
                        list(config, "cartora.proxies.trusted").stream()
                                .map(Network::parse)
                                .toList(),
                        config.apply("cartora.proxies.header").orElse(Origins.X_FORWARDED_FOR)),
                List.copyOf(routes),
                attempts);
    }

    /** {@code elsewhere} says that somebody else counts, in front of the shop; {@code off} is for tests of load. */
    private static boolean counts(Function<String, Optional<String>> config) {
        var word = config.apply(PREFIX).orElse("on");
        if (word.equals("off") && config.apply("cartora.environment").orElse("").equals("production")) {
            throw new IllegalStateException("production does not start with its limits off: leave CARTORA_LIMITS on,"
                    + " or set it to elsewhere where a gateway in front of the shop counts requests");
        }
        return switch (word) {
            case "on" -> true;
            case "off", "elsewhere" -> false;
            default -> throw new IllegalArgumentException(PREFIX + " is on, off or elsewhere, not " + word);
        };
    }

    private static Optional<Policy> policy(Function<String, Optional<String>> config, String key, String name) {
        try {
            return config.apply(key).flatMap(Rate::parse).map(rate -> new Policy(name, rate));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(key + ": " + e.getMessage(), e);
        }
    }

    private static List<String> list(Function<String, Optional<String>> config, String key) {
        return config.apply(key).stream()
                .flatMap(text -> Stream.of(text.split(",")))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** The first route that a request belongs to; nothing for what is not counted at all. */
    Optional<Route> route(String method, String path) {
        var segments = Ways.segments(path);
        return routes.stream()
                .filter(route -> route.ways().include(method, segments))
                .findFirst();
    }

    /** What is on, for the log. */
    String told() {
        return on
                ? routes.stream()
                        .map(route -> route.name() + " " + told(route.address()) + "/" + told(route.user()))
                        .collect(Collectors.joining(", ", "limits by route, for addresses/people: ", ""))
                : "limits are off";
    }

    private static String told(Optional<Policy> policy) {
        return policy.map(known -> "%d in %d s"
                        .formatted(known.rate().burst(), known.rate().window().toSeconds()))
                .orElse("no limit");
    }
}
