package org.cartora.limit;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Collectors;

/** Counts what was refused, for one line now and then: a flood does not become a flood of log lines. */
final class Refusals {

    private static final int MOST_ADDRESSES = 1_000;
    private static final int NAMED = 3;

    private volatile Counts counts = new Counts();

    private static final class Counts {
        private final Map<String, LongAdder> reasons = new ConcurrentHashMap<>();
        private final Map<String, LongAdder> addresses = new ConcurrentHashMap<>();
    }

    /** What was refused in a while. */
    record Summary(Map<String, Long> reasons, String line) {}

    void count(String reason, String address) {
        var now = counts;
        now.reasons.computeIfAbsent(reason, unseen -> new LongAdder()).increment();
        if (now.addresses.size() < MOST_ADDRESSES || now.addresses.containsKey(address)) {
            now.addresses.computeIfAbsent(address, unseen -> new LongAdder()).increment();
        }
    }

    /** Since the last summary; nothing if nothing was refused. */
    Optional<Summary> summary() {
        var done = counts;
        counts = new Counts();
        if (done.reasons.isEmpty()) {
            return Optional.empty();
        }
        var reasons = new TreeMap<String, Long>();
        done.reasons.forEach((reason, count) -> reasons.put(reason, count.sum()));
        var most = done.addresses.entrySet().stream()
                .sorted(Comparator.comparingLong((Map.Entry<String, LongAdder> entry) ->
                        -entry.getValue().sum()))
                .limit(NAMED)
                .map(entry -> entry.getKey() + " " + entry.getValue().sum())
                .collect(Collectors.joining(", "));
        var size = done.addresses.size();
        return Optional.of(new Summary(
                reasons,
                "refused %d requests %s from %s%d addresses, most often %s"
                        .formatted(
                                reasons.values().stream()
                                        .mapToLong(Long::longValue)
                                        .sum(),
                                reasons,
                                size < MOST_ADDRESSES ? "" : "more than ",
                                size,
                                most)));
    }
}
