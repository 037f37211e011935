package org.cartora.sandbox;

import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Amounts as Stripe wants them: whole numbers of the smallest unit, which is not always that of ISO 4217. */
final class Currencies {

    private static final Set<String> THOUSANDTHS = Set.of("bhd", "jod", "kwd", "omr", "tnd");

    /** Where Stripe counts with other digits than ISO 4217 gives. */
    private static final Map<String, Integer> OTHER_DIGITS = Map.of("mga", 0, "isk", 2, "ugx", 2);

    private static final Set<String> HUNDREDS = Set.of("isk", "ugx");
    private static final long MOST = 99_999_999;

    private Currencies() {}

    /** The currency in lower case, if an amount in it may be charged. */
    static String require(String code, long amount) {
        var currency = code.toLowerCase(Locale.ROOT);
        if (digits(currency) < 0) {
            throw Problem.invalid("currency", "parameter_invalid", "Invalid currency: " + code);
        }
        if (amount > MOST) {
            throw Problem.invalid("amount", "amount_too_large", "Amount must be no more than 99999999");
        }
        if (THOUSANDTHS.contains(currency) && amount % 10 != 0 || HUNDREDS.contains(currency) && amount % 100 != 0) {
            throw Problem.invalid("amount", "parameter_invalid_integer", "Amounts in " + currency + " end on a zero");
        }
        return currency;
    }

    /** How many digits follow the point; −1 for what is no currency. */
    static int digits(String currency) {
        try {
            var iso = Currency.getInstance(currency.toUpperCase(Locale.ROOT));
            return OTHER_DIGITS.getOrDefault(currency, iso.getDefaultFractionDigits());
        } catch (IllegalArgumentException e) {
            return -1;
        }
    }
}
