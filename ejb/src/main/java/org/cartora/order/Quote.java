package org.cartora.order;

import java.util.List;
import org.cartora.inventory.StockLine;
import org.cartora.pricing.LineTotals;
import org.cartora.pricing.Totals;
import org.cartora.pricing.TraceStep;
import org.jspecify.annotations.Nullable;

/** An offer frozen at checkout: its lines, totals and why they are what they are. */
public record Quote(
        List<QuotedLine> lines,
        Totals totals,
        List<TraceStep> trace,
        String rounding,
        String shippingMethod,
        String shippingName,
        @Nullable LineTotals shipping) {

    public Quote {
        lines = List.copyOf(lines);
        trace = List.copyOf(trace);
    }

    /** How many gift cards are bought with it. */
    public int giftCards() {
        return lines.stream()
                .filter(QuotedLine::giftCard)
                .mapToInt(QuotedLine::quantity)
                .sum();
    }

    /** What has to be in stock for it. */
    public List<StockLine> stock() {
        return lines.stream()
                .filter(line -> !line.giftCard())
                .map(line -> new StockLine(line.variantId(), line.sku(), line.quantity()))
                .toList();
    }
}
