package org.cartora.interchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What was found wrong with an entry so far. */
final class Findings {

    private final List<Finding> all = new ArrayList<>();

    Findings(List<Finding> already) {
        all.addAll(already);
    }

    void add(Finding finding) {
        all.add(finding);
    }

    boolean isWrong() {
        return all.stream().anyMatch(finding -> !finding.warning());
    }

    List<Finding> all() {
        return List.copyOf(all);
    }

    /** Notes an error and goes on without a value. */
    <T> Optional<T> none(Finding finding) {
        all.add(finding);
        return Optional.empty();
    }
}
