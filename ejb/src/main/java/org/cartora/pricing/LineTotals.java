package org.cartora.pricing;

import java.math.BigDecimal;
import java.util.List;
import org.cartora.shared.Money;

/**
 * What one line, or the shipping, comes to: {@code total} is what is paid for it, after discounts and with its tax.
 */
public record LineTotals(
        String key,
        String sku,
        Money subtotal,
        List<Discount> discounts,
        Money discountTotal,
        List<TaxLine> taxes,
        Money taxTotal,
        Money total) {

    public LineTotals {
        discounts = List.copyOf(discounts);
        taxes = List.copyOf(taxes);
    }

    /** All taxes of the line together, such as 0.19. */
    public BigDecimal taxRate() {
        return taxes.stream().map(TaxLine::rate).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
