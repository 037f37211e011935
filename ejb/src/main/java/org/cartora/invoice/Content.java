package org.cartora.invoice;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.cartora.order.OrderLineView;
import org.cartora.order.OrderView;
import org.cartora.order.RefundDestination;
import org.cartora.order.RefundView;
import org.cartora.shared.Money;

/** The rows and sums of a document, made of the order or the refund as they were stored; nothing is reckoned again. */
record Content(List<String> columns, List<List<String>> rows, List<Sum> sums) {

    private static final List<String> BOUGHT = List.of("Item", "Units", "Unit price", "Discount", "Tax", "Total");
    private static final List<String> BACK = List.of("Item", "Units", "Tax", "Total");

    Content {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
        sums = List.copyOf(sums);
    }

    /** One of the sums below the rows. */
    record Sum(String name, Money amount) {}

    /** What was sold with the order, or with one addition to it: the lines of that sale, and the shipping if there was any. */
    static Content invoice(OrderView order, DocumentView document) {
        var rows = new ArrayList<List<String>>();
        var lines = Money.zero(document.amount().currency());
        var tax = lines;
        for (var line : order.lines()) {
            if (Objects.equals(line.additionId(), document.additionId())) {
                rows.add(row(line));
                lines = lines.plus(line.total());
                tax = tax.plus(line.taxTotal());
            }
        }
        if (document.additionId() == null) {
            rows.add(List.of(
                    order.shippingName(),
                    "1",
                    amount(order.shippingTotal()),
                    "",
                    amount(document.tax().minus(tax)),
                    amount(document.amount().minus(lines))));
        }
        return new Content(BOUGHT, rows, sums(document.amount(), document.tax(), "Total"));
    }

    private static List<String> row(OrderLineView line) {
        return List.of(
                line.title() + " (" + line.sku() + ")",
                Integer.toString(line.quantity()),
                amount(line.unitPrice()),
                amount(line.discountTotal()),
                amount(line.taxTotal()),
                amount(line.total()));
    }

    static Content creditNote(OrderView order, RefundView refund) {
        var rows = refund.parts().stream()
                .map(part -> List.of(
                        part.sku() == null ? part.title() : part.title() + " (" + part.sku() + ")",
                        part.units() == 0 ? "" : Integer.toString(part.units()),
                        amount(part.tax()),
                        amount(part.amount())))
                .toList();
        var total = refund.destination() == RefundDestination.STORE_CREDIT ? "Total, as store credit" : "Total";
        return new Content(BACK, rows, sums(refund.amount(), refund.tax(), total));
    }

    private static List<Sum> sums(Money gross, Money tax, String total) {
        return List.of(new Sum("Net", gross.minus(tax)), new Sum("Tax", tax), new Sum(total, gross));
    }

    static String amount(Money money) {
        return String.format(Locale.ROOT, "%,." + money.amount().scale() + "f", money.amount());
    }
}
