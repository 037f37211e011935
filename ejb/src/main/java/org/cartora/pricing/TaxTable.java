package org.cartora.pricing;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The taxes of one place at one time, by tax class; a class that it does not name is not taxed. Several taxes of a class
 * (federal and state) are reckoned from the same net amount. A note says what is unusual about them.
 */
public record TaxTable(
        Map<String, List<TaxRate>> rates, @Nullable String note) {

    public static final String STANDARD = "standard";

    /** The tax class of shipping. */
    public static final String SHIPPING = "shipping";

    /**
     * The tax class of gift cards: they are taxed when they are spent, as what they are spent on. No rate can name it, for the
     * classes of rates are letters alone.
     */
    public static final String VOUCHER = "gift-card";

    public TaxTable {
        rates = Map.copyOf(rates);
    }

    public TaxTable(Map<String, List<TaxRate>> rates) {
        this(rates, null);
    }

    /** No taxes at all, and why. */
    static TaxTable none(String note) {
        return new TaxTable(Map.of(), note);
    }

    /** One rate for goods and shipping. */
    public static TaxTable flat(String name, BigDecimal rate) {
        var all = List.of(new TaxRate(name, rate));
        return new TaxTable(Map.of(STANDARD, all, SHIPPING, all));
    }

    List<TaxRate> of(String taxClass) {
        return rates.getOrDefault(taxClass, List.of());
    }

    /** All rates of a class together, such as 0.19. */
    public BigDecimal total(String taxClass) {
        return of(taxClass).stream().map(TaxRate::rate).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
