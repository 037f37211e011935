package org.cartora.order;

import java.util.List;
import org.cartora.pricing.Totals;
import org.cartora.pricing.TraceStep;

/** An offer frozen at checkout: its lines, totals and why they are what they are. */
public record Quote(
        List<QuotedLine> lines,
        Totals totals,
        List<TraceStep> trace,
        String rounding,
        String shippingMethod,
        String shippingName) {

    public Quote {
        lines = List.copyOf(lines);
        trace = List.copyOf(trace);
    }
}
