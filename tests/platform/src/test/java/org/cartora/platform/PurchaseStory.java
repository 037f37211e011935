package org.cartora.platform;

import java.util.List;

/** A purchase and something more: what a story does not say for itself is as in its purchase. */
interface PurchaseStory extends Story {

    Purchase purchase();

    @Override
    default String step() {
        return purchase().step();
    }

    @Override
    default int repeats() {
        return purchase().repeats();
    }

    @Override
    default List<String> payments() {
        return purchase().payments();
    }

    @Override
    default boolean isComplete() {
        return purchase().isComplete();
    }
}
