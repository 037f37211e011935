package org.cartora.pricing;

import java.math.BigDecimal;

/** A tax by name, such as VAT at 0.19. */
public record TaxRate(String name, BigDecimal rate) {

    public TaxRate {
        if (rate.signum() < 0) {
            throw new IllegalArgumentException("a tax of " + rate);
        }
        rate = rate.signum() == 0 ? BigDecimal.ZERO : rate.stripTrailingZeros();
    }

    String percent() {
        return rate.movePointRight(2).stripTrailingZeros().toPlainString() + " %";
    }
}
