package org.cartora.person;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** The time to take away what was kept for long enough: whoever keeps something does so, in the same transaction. */
public final class RetentionDue {

    private final Instant now;
    private final Map<String, Long> removed = new TreeMap<>();
    private final List<UUID> people = new ArrayList<>();

    public RetentionDue(Instant now) {
        this.now = now;
    }

    public Instant now() {
        return now;
    }

    public void removed(String what, long count) {
        removed.merge(what, count, Long::sum);
    }

    /** Somebody of whom nothing is needed any more, to be erased. */
    public void forget(UUID person) {
        people.add(person);
    }

    public Map<String, Long> removed() {
        return Map.copyOf(removed);
    }

    public List<UUID> people() {
        return List.copyOf(people);
    }
}
