package org.cartora.checkout;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cartora.order.QuotedLine;
import org.cartora.payment.IntentView;
import org.cartora.pricing.Totals;
import org.cartora.shared.Money;
import org.jspecify.annotations.Nullable;

/** More for a placed order: offered at a price until a time, paid, placed with the order, or over. The
 * credit is what goods that come back pay of it, in an exchange. */
public record AdditionView(
        UUID id,
        CheckoutState state,
        List<Line> lines,
        Totals totals,
        @Nullable Money credit,
        IntentView payment,
        Instant expiresAt) {

    public AdditionView {
        lines = List.copyOf(lines);
    }

    /** What is to be paid of it. */
    public Money amountDue() {
        return payment.amount();
    }

    /** So many units of a variant, and what they come to. */
    public record Line(
            UUID variantId, String sku, String title, int quantity, Money unitPrice, Money taxTotal, Money total) {

        static Line of(QuotedLine line) {
            return new Line(
                    line.variantId(),
                    line.sku(),
                    line.title(),
                    line.quantity(),
                    line.unitPrice(),
                    line.taxTotal(),
                    line.total());
        }
    }

    static AdditionView of(Checkout checkout, IntentView payment) {
        var quote = checkout.quote();
        return new AdditionView(
                checkout.id(),
                checkout.state(),
                quote.lines().stream().map(Line::of).toList(),
                quote.totals(),
                checkout.isExchange() ? checkout.credit() : null,
                payment,
                checkout.expiresAt());
    }
}
