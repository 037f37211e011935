package org.cartora.pricing;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.cartora.shared.Money;

/**
 * How a market reckons: whether its prices contain the tax, how an amount is rounded to the digits of the currency, and
 * where: once for each line, or once for each tax class of the whole sale and then shared among its lines.
 */
public record PricePolicy(String currency, boolean pricesIncludeTax, RoundingMode mode, Level level) {

    /** Where tax is rounded. */
    public enum Level {
        LINE,
        TOTAL
    }

    /** The policy of the first market: gross prices, rounded HALF_EVEN for each line. */
    public static PricePolicy gross(String currency) {
        return new PricePolicy(currency, true, RoundingMode.HALF_EVEN, Level.LINE);
    }

    /** As it is stored on an order: LINE_HALF_EVEN. */
    public String rounding() {
        return level + "_" + mode;
    }

    /** The tax on an amount of goods: contained in a gross amount, on top of a net one; rounded once. */
    Money tax(Money amount, BigDecimal rate) {
        var exact = amount.amount().multiply(rate);
        return toTheDigit(pricesIncludeTax ? exact.divide(BigDecimal.ONE.add(rate), MathContext.DECIMAL128) : exact);
    }

    /**
     * Rounds an amount to be paid to the digits of the currency; the last word on halves. Where a currency has thousandths,
     * card networks charge in tens of them, and so does this.
     */
    public Money round(BigDecimal exact) {
        return new Money(
                exact.setScale(Math.min(2, Money.zero(currency).amount().scale()), mode), currency);
    }

    private Money toTheDigit(BigDecimal exact) {
        return new Money(exact.setScale(Money.zero(currency).amount().scale(), mode), currency);
    }

    Money zero() {
        return Money.zero(currency);
    }
}
