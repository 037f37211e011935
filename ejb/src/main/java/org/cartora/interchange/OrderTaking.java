package org.cartora.interchange;

import static org.cartora.interchange.OrderTable.EMAIL;
import static org.cartora.interchange.OrderTable.NAME;
import static org.cartora.interchange.OrderTable.SHOP;
import static org.cartora.interchange.OrderTable.SKU;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cartora.catalog.Assortment;
import org.cartora.customer.CustomerBook;
import org.cartora.order.BringPastOrder;
import org.cartora.order.PastOrder;
import org.cartora.order.PastOrderView;
import org.cartora.order.PastSales;

/** Takes orders of an earlier shop as history, by shop and number. What is there already does not change any more. */
@Dependent
class OrderTaking {

    @EJB
    PastSales past;

    @EJB
    CustomerBook customers;

    @EJB
    Assortment assortment;

    /** What this shop knows already. */
    private record Known(
            Map<String, PastOrderView> past, Set<String> own, Map<String, UUID> customers, Set<String> skus) {}

    Taken take(List<SheetEntry> entries) {
        var counts = new Counts();
        var known = known(entries);
        for (var entry : entries) {
            var row = entry.first();
            if (row.isBlank(SHOP)
                    && known.own().contains(row.text(NAME))
                    && entry.findings().isEmpty()) {
                counts.unchanged(); // our own order, from an export of our own
                continue;
            }
            var read = OrderReading.of(entry, Instant.now());
            var before = known.past().get(key(OrderReading.source(row), row.text(NAME)));
            var order = read.order();
            if (order != null && before != null && !isSame(before, order, read)) {
                read.findings()
                        .add(row.error(
                                NAME,
                                "was brought in before with other content, and does not change any more; if it is of"
                                        + " another shop, say so in the column Shop"));
            }
            warn(entry, known.skus(), read.findings());
            counts.found(read.findings().all());
            if (order == null || read.findings().isWrong()) {
                counts.failed();
            } else if (before != null) {
                counts.unchanged();
            } else {
                past.bring(new BringPastOrder(
                        order, read.contact(), known.customers().get(email(row))));
                counts.created();
            }
        }
        return counts.of(entries);
    }

    private Known known(List<SheetEntry> entries) {
        var numbers = entries.stream()
                .map(entry -> entry.first().text(NAME))
                .distinct()
                .toList();
        var emails = entries.stream()
                .map(entry -> email(entry.first()))
                .filter(email -> !email.isEmpty())
                .distinct()
                .toList();
        var skus = entries.stream()
                .flatMap(entry -> entry.rows().stream())
                .map(row -> row.text(SKU))
                .filter(sku -> !sku.isEmpty())
                .distinct()
                .toList();
        return new Known(
                past.known(numbers).stream()
                        .collect(Collectors.toMap(
                                view -> key(view.order().source(), view.order().number()), Function.identity())),
                past.own(numbers),
                customers.proved(emails),
                assortment.variants(skus).keySet());
    }

    /** Whose it was is compared as long as that is known. */
    private static boolean isSame(PastOrderView before, PastOrder order, OrderReading.Read read) {
        return before.order().equals(order)
                && (before.contact().isErased() || before.contact().equals(read.contact()));
    }

    /** History may name what this shop does not sell: one warning says so of the whole order. */
    private static void warn(SheetEntry entry, Set<String> skus, Findings findings) {
        entry.rows().stream()
                .filter(row -> !row.isBlank(SKU) && !skus.contains(row.text(SKU)))
                .findFirst()
                .ifPresent(row -> findings.add(row.warning(SKU, "is not sold here; the line is kept by its name")));
    }

    private static String email(SheetRow row) {
        return row.text(EMAIL).toLowerCase(Locale.ROOT);
    }

    private static String key(String source, String number) {
        return source + '\u001f' + number;
    }
}
