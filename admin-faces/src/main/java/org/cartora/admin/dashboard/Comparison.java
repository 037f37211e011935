package org.cartora.admin.dashboard;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A figure of today beside that of yesterday. Today is not over, so it is only called a growth once it has passed the
 * whole of yesterday.
 */
public record Comparison(String name, String icon, String today, String yesterday, int growth) {

    static Comparison of(String name, String icon, Figure today, Figure yesterday) {
        return new Comparison(name, icon, today.text(), yesterday.text(), growth(today.number(), yesterday.number()));
    }

    /** A number and how it is written. */
    record Figure(BigDecimal number, String text) {}

    public boolean ahead() {
        return growth > 0;
    }

    private static int growth(BigDecimal today, BigDecimal yesterday) {
        return yesterday.signum() <= 0 || today.compareTo(yesterday) <= 0
                ? 0
                : today.subtract(yesterday)
                        .multiply(BigDecimal.valueOf(100))
                        .divide(yesterday, 0, RoundingMode.HALF_UP)
                        .intValue();
    }
}
