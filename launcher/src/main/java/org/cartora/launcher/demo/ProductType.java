package org.cartora.launcher.demo;

import java.util.List;

/** A kind of goods: where it stands, what it looks like, what it is made of and what it costs (whole euros). */
record ProductType(
        Category category, String name, Illustration picture, List<String> materials, Choices choices, Range price) {

    /** What can be chosen, which prints it comes with, and by how many percent each further value is dearer. */
    record Choices(List<Choice> all, List<Motif> motifs, int step) {}

    record Range(int lowest, int highest) {}
}
