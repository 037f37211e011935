package org.cartora.promotion;

import java.util.List;
import java.util.UUID;
import org.cartora.pricing.Totals;
import org.cartora.pricing.TraceStep;
import org.cartora.shared.Money;

/** The first cart of a trial on which a promotion does what nobody may have meant. */
public record Finding(
        Kind kind,
        String reason,
        int cart,
        List<Line> lines,
        Totals totals,
        List<Verdict> verdicts,
        List<TraceStep> trace) {

    /** What is wrong with the cart. */
    public enum Kind {
        /** Something became negative, or a cent was lost: a mistake of the shop itself. */
        NEGATIVE,
        /** The promotion would have given more than the goods cost, and was cut to that. */
        FREE,
        /** Several promotions together took more off a line than they may. */
        STACKED
    }

    /** A line of the cart. */
    public record Line(String sku, int quantity, Money unitPrice, Money discountTotal, Money total, UUID productId) {}

    public Finding {
        lines = List.copyOf(lines);
        verdicts = List.copyOf(verdicts);
        trace = List.copyOf(trace);
    }
}
