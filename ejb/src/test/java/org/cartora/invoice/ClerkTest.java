package org.cartora.invoice;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.cartora.order.Billable;
import org.cartora.order.Sales;
import org.cartora.shared.Ids;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What the clerk looks for in one run, from which moment on. */
class ClerkTest {

    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

    private static final Comparator<Billable> EARLIEST =
            Comparator.comparing(Billable::at).thenComparing(Billable::subject);

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

    @Test
    void howeverManyThereAreEachIsIssuedOnceInTheOrderOfTheirTimes() {
        var sales = IntStream.range(0, 1_200)
                .mapToObj(i -> sale(Duration.ofSeconds((1_200 - i) / 3)))
                .sorted(EARLIEST)
                .toList();
        var clerk = new Clerk();
        clerk.invoicing = invoicing();
        clerk.sales = placed(sales);

        clerk.issue();

        assertThat(issued)
                .containsExactlyElementsOf(sales.stream().map(Billable::orderId).toList());
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
            public List<Billable> placedFrom(Instant from, @Nullable Billable after, int limit) {
                return order.at().isBefore(from) ? List.of() : List.of(order);
            }

            @Override
            public List<Billable> extendedFrom(Instant from, @Nullable Billable after, int limit) {
                return addition.at().isBefore(from) ? List.of() : List.of(addition);
            }

            @Override
            public List<Billable> refundedFrom(Instant from, @Nullable Billable after, int limit) {
                return List.of();
            }
        };
    }

    /** Orders by pages, as they are indexed: by time and id. */
    private static Sales placed(List<Billable> all) {
        return new Sales() {
            @Override
            public List<Billable> placedFrom(Instant from, @Nullable Billable after, int limit) {
                return all.stream()
                        .filter(sale -> after == null || EARLIEST.compare(sale, after) > 0)
                        .limit(limit)
                        .toList();
            }

            @Override
            public List<Billable> extendedFrom(Instant from, @Nullable Billable after, int limit) {
                return List.of();
            }

            @Override
            public List<Billable> refundedFrom(Instant from, @Nullable Billable after, int limit) {
                return List.of();
            }
        };
    }

    private static Billable sale(Duration afterNoon) {
        return new Billable(Ids.next(), null, null, BigDecimal.TEN, BigDecimal.ONE, "EUR", NOON.plus(afterNoon));
    }
}
