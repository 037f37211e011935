package org.cartora.limit;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Which requests belong to a route: {@code POST /api/orders/lookup, GET /api/media/**}; without a method, all. */
record Ways(List<Way> ways) {

    private record Way(Optional<String> method, List<String> segments) {

        boolean is(String asked, List<String> path) {
            return method.filter(mine -> !mine.equals(asked)).isEmpty() && leadsTo(path);
        }

        private boolean leadsTo(List<String> path) {
            for (var i = 0; i < segments.size(); i++) {
                var segment = segments.get(i);
                if (segment.equals("**")) {
                    return true;
                }
                if (i >= path.size() || !(segment.equals("*") || segment.equals(path.get(i)))) {
                    return false;
                }
            }
            return path.size() == segments.size();
        }
    }

    static Ways parse(String text) {
        return new Ways(Arrays.stream(text.split(","))
                .map(String::strip)
                .filter(way -> !way.isEmpty())
                .map(Ways::way)
                .toList());
    }

    private static Way way(String text) {
        var words = text.split("\\s+");
        var path = words[words.length - 1];
        if (words.length > 2 || !path.startsWith("/")) {
            throw new IllegalArgumentException(
                    "\"" + text + "\" is no way; write POST /api/orders/lookup or /api/media/**");
        }
        return new Way(words.length == 1 ? Optional.empty() : Optional.of(asRead(words[0])), segments(path));
    }

    boolean include(String method, List<String> path) {
        var asked = asRead(method);
        return ways.stream().anyMatch(way -> way.is(asked, path));
    }

    /** HEAD is GET without a body, and costs the same. */
    private static String asRead(String method) {
        var upper = method.toUpperCase(Locale.ROOT);
        return upper.equals("HEAD") ? "GET" : upper;
    }

    /** The path with one spelling for all that a server may take for the same: slashes, dots, parameters, letter case. */
    static List<String> segments(String path) {
        var segments = new ArrayDeque<String>();
        for (var part : path.replace('\\', '/').split("/")) {
            var semicolon = part.indexOf(';');
            var segment = (semicolon < 0 ? part : part.substring(0, semicolon)).strip();
            if (segment.equals("..")) {
                segments.pollLast();
            } else if (!segment.isEmpty() && !segment.equals(".")) {
                segments.addLast(segment.toLowerCase(Locale.ROOT));
            }
        }
        return new ArrayList<>(segments);
    }
}
