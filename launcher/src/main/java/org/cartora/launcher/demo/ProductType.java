package org.cartora.launcher.demo;

import java.util.List;
import java.util.Map;

/** A kind of goods: where it stands, what it looks like, what it is made of, what it costs (whole euros) and weighs. */
record ProductType(
        Category category,
        String name,
        Illustration picture,
        List<String> materials,
        Choices choices,
        Range price,
        int grams) {

    /** What can be chosen, which prints it comes with, and by how many percent each further value is dearer. */
    record Choices(List<Choice> all, List<Motif> motifs, int step) {

        /** A larger one is dearer, and heavier: by the step for each value after the first. */
        double factor(Map<String, String> options) {
            var factor = 1.0;
            for (var choice : all) {
                var position = choice.values().indexOf(options.get(choice.name()));
                factor *= Math.pow(1 + step / 100.0, Math.max(0, position));
            }
            return factor;
        }

        /** Whether its weight is a matter of choice. */
        boolean weightIsChosen() {
            return all.stream().anyMatch(choice -> choice.name().equals(Scales.WEIGHT));
        }
    }

    record Range(int lowest, int highest) {}
}
