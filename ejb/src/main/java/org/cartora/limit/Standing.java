package org.cartora.limit;

/** How somebody stands with a limit after asking once more. */
record Standing(Policy policy, boolean refused, long remaining, long nanosToNext, long nanosToFull) {

    private static final long SECOND = 1_000_000_000;

    /** In whole seconds and never too early. */
    static long seconds(long nanos) {
        return Math.max(0, (nanos + SECOND - 1) / SECOND);
    }

    /** When another try will not be refused by this limit, if nobody else takes its place. */
    long retryAfter() {
        return Math.max(1, seconds(nanosToNext));
    }

    long reset() {
        return seconds(nanosToFull);
    }

    String told() {
        return "\"%s\";r=%d;t=%d".formatted(policy.name(), remaining, reset());
    }
}
