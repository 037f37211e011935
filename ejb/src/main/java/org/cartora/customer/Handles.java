package org.cartora.customer;

import java.security.SecureRandom;
import java.util.List;
import java.util.stream.Stream;

/** Invents usernames that say nothing about the person: {@code amber-otter-4821}. */
final class Handles {

    private static final int TRIES = 5;
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final List<String> HOW = List.of(
            "amber", "azure", "brave", "bright", "calm", "clever", "coral", "crisp", "eager", "fair", "fresh", "gentle",
            "golden", "happy", "ivory", "jolly", "keen", "kind", "lively", "lucky", "mellow", "merry", "neat", "noble",
            "olive", "quick", "quiet", "rosy", "silver", "sunny", "swift", "warm");
    private static final List<String> WHO = List.of(
            "badger", "beaver", "bison", "crane", "curlew", "dolphin", "falcon", "finch", "fox", "gecko", "hare",
            "heron", "ibex", "jay", "kestrel", "lark", "linnet", "lynx", "marten", "newt", "otter", "owl", "panda",
            "puffin", "robin", "seal", "stork", "swan", "tapir", "thrush", "toad", "wren");

    private Handles() {}

    /** A few of them: hardly ever is even the first one taken. */
    static Stream<String> some() {
        return Stream.generate(Handles::next).limit(TRIES);
    }

    static String next() {
        return pick(HOW) + '-' + pick(WHO) + '-' + (1000 + RANDOM.nextInt(9000));
    }

    private static String pick(List<String> words) {
        return words.get(RANDOM.nextInt(words.size()));
    }
}
