package org.cartora.launcher.demo;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A product with its variants, pictures and what people think of it. */
record Product(
        UUID id,
        ProductType type,
        int grams,
        Words words,
        Map<String, String> attributes,
        List<String> optionNames,
        List<Variant> variants,
        List<Picture> gallery,
        Fame fame,
        Instant createdAt) {

    /** What is said about it. */
    record Words(String slug, String title, String description, List<String> tags) {}

    /** How well known and liked it is; new ones have no rating yet. */
    record Fame(long views, int upvotes, @Nullable Double rating) {

        /** A view counts one point, as in the shop itself. */
        long popularity() {
            return views + 12L * upvotes;
        }
    }

    Variant cheapest() {
        return variants.stream().min(Comparator.comparingLong(Variant::price)).orElseThrow();
    }
}
