package org.cartora.pricing;

import java.math.BigDecimal;
import java.math.MathContext;
import org.cartora.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * How one purchase is taxed. Who is exempt buys gross prices without the tax of their market in them: taken out of the
 * price of one unit, rounded once.
 */
public record TaxTreatment(
        TaxTable table,
        @Nullable TaxTable contained,
        @Nullable PricePolicy policy) {

    static TaxTreatment taxed(TaxTable table) {
        return new TaxTreatment(table, null, null);
    }

    static TaxTreatment exempt(TaxTable home, PricePolicy policy, String note) {
        return new TaxTreatment(TaxTable.none(note), home, policy);
    }

    /** The price of one unit, as this purchase sees it. */
    public Money price(Money listed, String taxClass) {
        if (contained == null || policy == null || !policy.pricesIncludeTax()) {
            return listed;
        }
        var factor = BigDecimal.ONE.add(contained.total(taxClass));
        return policy.round(listed.amount().divide(factor, MathContext.DECIMAL128));
    }
}
