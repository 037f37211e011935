package org.cartora.invoice;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.cartora.order.OrderView;
import org.cartora.shared.Money;

/** The figures on the invoice of an order, as they are printed: each row's total, and the sums below. */
public record Invoiced(List<BigDecimal> rows, Money net, Money tax, Money total) {

    public static Invoiced of(OrderView order) {
        var document = new DocumentView(
                order.id(),
                "INV-000001",
                DocumentKind.INVOICE,
                null,
                null,
                order.grandTotal(),
                order.taxTotal(),
                Instant.EPOCH);
        var content = Content.invoice(order, document);
        return new Invoiced(
                content.rows().stream()
                        .map(row -> new BigDecimal(row.getLast().replace(",", "")))
                        .toList(),
                sum(content, "Net"),
                sum(content, "Tax"),
                sum(content, "Total"));
    }

    private static Money sum(Content content, String name) {
        return content.sums().stream()
                .filter(sum -> sum.name().equals(name))
                .map(Content.Sum::amount)
                .findFirst()
                .orElseThrow();
    }
}
