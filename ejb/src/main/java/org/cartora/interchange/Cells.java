package org.cartora.interchange;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;
import org.cartora.shared.Money;

/** Numbers, amounts and truth values as a table writes them. A blank cell is none of them, and no error. */
final class Cells {

    private Cells() {}

    /** A price in a currency, with no more decimals than that has. */
    static Optional<Money> price(SheetRow row, Column column, String currency, Findings findings) {
        var text = row.text(column);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        if (text.matches("-\\d+(\\.\\d+)?")) {
            return findings.none(row.error(column, "must not be negative"));
        }
        if (!text.matches("\\d{1,12}(\\.\\d{1,20})?")) {
            return findings.none(
                    row.error(column, "must be a number with a point before its decimals, for example 12.90"));
        }
        var amount = new BigDecimal(text);
        var digits = Currency.getInstance(currency).getDefaultFractionDigits();
        var has = Math.max(amount.stripTrailingZeros().scale(), 0);
        return has > digits
                ? findings.none(row.error(
                        column, "has " + has + " decimals, " + currency + " has " + (digits == 0 ? "none" : digits)))
                : Optional.of(new Money(amount, currency));
    }

    /** As {@link #price}, for what cards will be charged. */
    static Optional<Money> charged(SheetRow row, Column column, String currency, Findings findings) {
        var price = price(row, column, currency, findings);
        return price.isEmpty() || price.get().isChargeable()
                ? price
                : findings.none(
                        row.error(column, "must be in steps of " + price.get().step() + ", as cards are charged"));
    }

    /** A whole number from nothing to the most. */
    static Optional<Integer> units(SheetRow row, Column column, int most, Findings findings) {
        var text = row.text(column);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        if (!text.matches("-?\\d{1,9}")) {
            return findings.none(row.error(column, "must be a whole number"));
        }
        var units = Integer.parseInt(text);
        if (units < 0) {
            return findings.none(row.error(column, "must be greater than or equal to 0"));
        }
        return units > most
                ? findings.none(row.error(column, "must be less than or equal to " + most))
                : Optional.of(units);
    }

    static Optional<Boolean> flag(SheetRow row, Column column, Findings findings) {
        return switch (row.text(column).toLowerCase(Locale.ROOT)) {
            case "" -> Optional.empty();
            case "true", "yes", "1" -> Optional.of(true);
            case "false", "no", "0" -> Optional.of(false);
            default -> findings.none(row.error(column, "must be TRUE or FALSE"));
        };
    }
}
