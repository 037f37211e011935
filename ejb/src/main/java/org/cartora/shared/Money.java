package org.cartora.shared;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.stream.IntStream;

/**
 * An amount in one currency, always at that currency's own number of digits (EUR 2, JPY 0, KWD 3).
 *
 * <p>An amount with more digits is rounded once, here, HALF_EVEN. Amounts of two currencies never mix: that is a bug of
 * the caller and throws {@link IllegalArgumentException}.
 */
@Embeddable
public record Money(
        @Column(name = "amount") BigDecimal amount,
        @Column(name = "currency") String currency) implements Serializable, Comparable<Money> {

    public Money {
        amount = amount.setScale(digits(currency), RoundingMode.HALF_EVEN);
    }

    public static Money of(String amount, String currency) {
        return new Money(new BigDecimal(amount), currency);
    }

    public static Money zero(String currency) {
        return new Money(BigDecimal.ZERO, currency);
    }

    /** Whole minor units (cents) to money: the form in which payment providers speak. */
    public static Money ofMinor(long minor, String currency) {
        return new Money(BigDecimal.valueOf(minor, digits(currency)), currency);
    }

    public long minor() {
        return amount.movePointRight(digits(currency)).longValueExact();
    }

    public Money plus(Money other) {
        return new Money(amount.add(same(other)), currency);
    }

    public Money minus(Money other) {
        return new Money(amount.subtract(same(other)), currency);
    }

    public Money negated() {
        return new Money(amount.negate(), currency);
    }

    public Money times(int factor) {
        return new Money(amount.multiply(BigDecimal.valueOf(factor)), currency);
    }

    public Money times(BigDecimal factor) {
        return new Money(amount.multiply(factor), currency);
    }

    /** The tax contained in this gross amount: gross − gross / (1 + rate), rounded once. */
    public Money taxIncluded(BigDecimal rate) {
        var net = amount.divide(BigDecimal.ONE.add(rate), digits(currency) + 8, RoundingMode.HALF_EVEN);
        return new Money(amount.subtract(net), currency);
    }

    /**
     * Shares this amount by weights so that the parts sum to it exactly and each can be charged to a card: largest remainder,
     * the earlier part first among equals. What of it cannot be charged is in the part with the largest weight. All-zero
     * weights share equally.
     */
    public List<Money> allocate(List<BigDecimal> weights) {
        return shares(weights, minorStep());
    }

    /** As {@link #allocate}, to the last digit of the currency, for what is only reckoned. */
    public List<Money> allocateToTheDigit(List<BigDecimal> weights) {
        return shares(weights, 1);
    }

    /** Shares this amount among others, which are no less together: none gets more than it is itself. */
    public List<Money> allocateWithin(List<Money> limits) {
        var weights = limits.stream().map(Money::amount).toList();
        var shares = allocate(weights);
        return IntStream.range(0, shares.size()).allMatch(i -> shares.get(i).compareTo(limits.get(i)) <= 0)
                ? shares
                : allocateToTheDigit(weights);
    }

    /** Whether cards can be charged this to the last digit: thousandths only in tens of them. */
    public boolean isChargeable() {
        return minor() % minorStep() == 0;
    }

    /** The least that cards are charged in this currency, and in whose steps. */
    public Money step() {
        return ofMinor(minorStep(), currency);
    }

    private int minorStep() {
        return digits(currency) == 3 ? 10 : 1;
    }

    private List<Money> shares(List<BigDecimal> weights, int step) {
        if (weights.isEmpty()) {
            return List.of();
        }
        var given = weights.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        var even = given.signum() == 0;
        var sum = even ? BigDecimal.valueOf(weights.size()) : given;
        var left = minor() / step;
        var total = BigDecimal.valueOf(left);
        var floors = new long[weights.size()];
        var rests = new BigDecimal[weights.size()];
        for (var i = 0; i < floors.length; i++) {
            var exact = total.multiply(even ? BigDecimal.ONE : weights.get(i)).divide(sum, 20, RoundingMode.HALF_EVEN);
            var floor = exact.setScale(0, RoundingMode.FLOOR);
            floors[i] = floor.longValueExact();
            rests[i] = exact.subtract(floor);
            left -= floors[i];
        }
        IntStream.range(0, floors.length)
                .boxed()
                .sorted(Comparator.comparing((Integer i) -> rests[i]).reversed())
                .limit(left)
                .forEach(i -> floors[i]++);
        var largest = weights.indexOf(Collections.max(weights));
        var parts = new ArrayList<Money>(floors.length);
        for (var i = 0; i < floors.length; i++) {
            parts.add(ofMinor(floors[i] * step + (i == largest ? minor() % step : 0), currency));
        }
        return List.copyOf(parts);
    }

    public boolean isZero() {
        return amount.signum() == 0;
    }

    @Override
    public int compareTo(Money other) {
        return amount.compareTo(same(other));
    }

    @Override
    public String toString() {
        return amount.toPlainString() + " " + currency;
    }

    private BigDecimal same(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException("cannot mix " + other.currency + " with " + currency);
        }
        return other.amount;
    }

    private static int digits(String currency) {
        return Currency.getInstance(currency).getDefaultFractionDigits();
    }
}
