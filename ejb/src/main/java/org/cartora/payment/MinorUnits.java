package org.cartora.payment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.cartora.shared.Money;

/**
 * Amounts as Stripe counts them: whole numbers of a smallest unit, which for some currencies is not that of ISO 4217
 * (docs.stripe.com/currencies).
 */
final class MinorUnits {

    private static final Map<String, Integer> OTHER_DIGITS = Map.of("MGA", 0, "ISK", 2, "UGX", 2);

    /** Charged in tens of their smallest unit only. */
    private static final Set<String> THOUSANDTHS = Set.of("BHD", "JOD", "KWD", "OMR", "TND");

    private MinorUnits() {}

    /** Refuses what cannot be charged to the last digit; nothing is rounded here. */
    static long of(Money money) {
        var minor = money.amount().movePointRight(digits(money.currency()));
        var step = THOUSANDTHS.contains(money.currency()) ? BigDecimal.TEN : BigDecimal.ONE;
        if (minor.remainder(step).signum() != 0) {
            throw PaymentRefused.notChargeable(money);
        }
        return minor.setScale(0, RoundingMode.UNNECESSARY).longValueExact();
    }

    static Money money(long minor, String currency) {
        var code = currency.toUpperCase(Locale.ROOT);
        return new Money(BigDecimal.valueOf(minor, digits(code)), code);
    }

    private static int digits(String currency) {
        return OTHER_DIGITS.getOrDefault(
                currency, Currency.getInstance(currency).getDefaultFractionDigits());
    }
}
