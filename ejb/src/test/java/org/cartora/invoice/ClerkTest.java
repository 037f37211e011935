package org.cartora.invoice;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.cartora.order.Billable;
import org.cartora.order.Sales;
import org.cartora.shared.Ids;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What the clerk looks for in one run, from which moment on. */
class ClerkTest {

    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

    private final List<UUID> issued = new ArrayList<>();
    private Instant reached = NOON;

    @Test
    void anAdditionThatIsOlderThanTheNewestOrderOfTheSameRunGetsItsInvoiceInThatRun() {
        var order = sale(Duration.ofMinutes(30));
        var addition = sale(Duration.ofMinutes(10));
        var clerk = new Clerk();
        clerk.invoicing = invoicing();
        clerk.sales = sales(order, addition);

        clerk.issue();

        assertThat(issued).containsExactly(order.orderId(), addition.orderId());
    }

    /** Whose documents reach as far as the newest that was issued. */
    private Invoicing invoicing() {
        return new Invoicing() {
            @Override
            public Instant from(DocumentKind kind, Duration back) {
                return reached.minus(back);
            }

            @Override
            public int issue(DocumentKind kind, List<Billable> page) {
                page.forEach(about -> issued.add(about.orderId()));
                reached = page.getLast().at();
                return page.size();
            }
        };
    }

    private static Sales sales(Billable order, Billable addition) {
        return new Sales() {
            @Override
            public List<Billable> placedFrom(Instant from, @Nullable UUID after, int limit) {
                return order.at().isBefore(from) ? List.of() : List.of(order);
            }

            @Override
            public List<Billable> extendedFrom(Instant from, @Nullable UUID after, int limit) {
                return addition.at().isBefore(from) ? List.of() : List.of(addition);
            }

            @Override
            public List<Billable> refundedFrom(Instant from, @Nullable UUID after, int limit) {
                return List.of();
            }
        };
    }

    private static Billable sale(Duration afterNoon) {
        return new Billable(Ids.next(), null, null, BigDecimal.TEN, BigDecimal.ONE, "EUR", NOON.plus(afterNoon));
    }
}
