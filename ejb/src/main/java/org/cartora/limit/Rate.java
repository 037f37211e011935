package org.cartora.limit;

import io.github.bucket4j.Bandwidth;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

/** So many in such a time, and so many at once: {@code 10/s burst 20}, {@code 100/min}, {@code 10/5min}. */
record Rate(int tokens, Duration period, int burst) {

    private static final Pattern FORM =
            Pattern.compile("(\\d{1,7})\\s*/\\s*(\\d{0,4})(s|min|h)(?:\\s+burst\\s+(\\d{1,7}))?");

    Rate {
        if (tokens < 1 || burst < 1 || period.isZero()) {
            throw new IllegalArgumentException("a rate lets at least one through");
        }
    }

    /** Nothing for {@code off}. */
    static Optional<Rate> parse(String text) {
        if (text.strip().equals("off")) {
            return Optional.empty();
        }
        var found = FORM.matcher(text.strip());
        if (!found.matches()) {
            throw new IllegalArgumentException(
                    "\"%s\" is no rate; write 10/s burst 20, 100/min, 10/5min, or off".formatted(text));
        }
        var units = found.group(2).isEmpty() ? 1 : Integer.parseInt(found.group(2));
        var unit = switch (found.group(3)) {
            case "s" -> Duration.ofSeconds(1);
            case "min" -> Duration.ofMinutes(1);
            default -> Duration.ofHours(1);
        };
        var tokens = Integer.parseInt(found.group(1));
        var burst = found.group(4) == null ? tokens : Integer.parseInt(found.group(4));
        return Optional.of(new Rate(tokens, unit.multipliedBy(units), burst));
    }

    /** In how long an empty bucket is full again: as many as {@link #burst} may come in any such time. */
    Duration window() {
        return period.multipliedBy(burst).dividedBy(tokens);
    }

    Bandwidth bandwidth() {
        return Bandwidth.builder().capacity(burst).refillGreedy(tokens, period).build();
    }
}
