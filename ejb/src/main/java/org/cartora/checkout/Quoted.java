package org.cartora.checkout;

import java.util.List;
import org.cartora.pricing.Totals;

/** What an addition to an order would cost. */
public record Quoted(List<AdditionView.Line> lines, Totals totals) {

    public Quoted {
        lines = List.copyOf(lines);
    }
}
