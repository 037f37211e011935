package org.cartora.launcher.demo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.ToDoubleFunction;

/** Chance that falls the same way each time: dice of one name always show the same. */
final class Dice {

    private static final String SIGNS = "23456789BCDFGHJKMNPQRSTVWXYZ";

    private final Random random;

    private Dice(long seed) {
        random = new Random(seed);
    }

    static Dice named(String name) {
        return new Dice(20_260_101L * 31 + name.hashCode());
    }

    /** From the first to the last number, both possible. */
    int between(int first, int last) {
        return first + random.nextInt(last - first + 1);
    }

    double share() {
        return random.nextDouble();
    }

    boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    <T> T pick(List<T> choices, ToDoubleFunction<T> weight) {
        var left = random.nextDouble() * choices.stream().mapToDouble(weight).sum();
        for (var choice : choices) {
            left -= weight.applyAsDouble(choice);
            if (left < 0) {
                return choice;
            }
        }
        return choices.getLast();
    }

    /** Some of the choices in an order of their own. */
    <T> List<T> some(List<T> choices, int count) {
        var mixed = new ArrayList<>(choices);
        Collections.shuffle(mixed, random);
        return List.copyOf(mixed.subList(0, Math.min(count, mixed.size())));
    }

    /** A UUID of version 7 that says it was made at this time. */
    UUID id(Instant at) {
        var high = (at.toEpochMilli() << 16) | 0x7000 | random.nextInt(0x1000);
        return new UUID(high, (random.nextLong() >>> 2) | 0x8000_0000_0000_0000L);
    }

    /** Nine signs in groups of three, as orders are numbered. */
    String orderNumber() {
        var text = new StringBuilder(11);
        for (var i = 0; i < 9; i++) {
            text.append(i > 0 && i % 3 == 0 ? "-" : "").append(SIGNS.charAt(random.nextInt(SIGNS.length())));
        }
        return text.toString();
    }
}
