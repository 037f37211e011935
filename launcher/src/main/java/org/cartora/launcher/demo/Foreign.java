package org.cartora.launcher.demo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** A currency of another market: what a hundredth of a euro makes there, and the step in which prices are set. */
record Foreign(String code, String rate, String step) {

    static final List<Foreign> ALL = List.of(
            new Foreign("USD", "0.0109", "0.10"),
            new Foreign("JPY", "1.65", "10"),
            new Foreign("KWD", "0.0033", "0.050"));

    /** Rounded up to the next step. */
    BigDecimal price(long cents) {
        var unit = new BigDecimal(step);
        return new BigDecimal(rate)
                .multiply(BigDecimal.valueOf(cents))
                .divide(unit, 0, RoundingMode.CEILING)
                .multiply(unit);
    }
}
