package org.cartora.interchange;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.cartora.order.FulfillmentState;
import org.cartora.order.OrderStatus;
import org.cartora.order.PastLine;
import org.cartora.order.PastOrder;
import org.cartora.order.PaymentState;
import org.cartora.person.Contact;
import org.cartora.shared.Address;
import org.cartora.shared.Money;
import org.jspecify.annotations.Nullable;

/** Reads the rows of one order of an earlier shop: what concerns the whole of it from the first, a line from each. */
final class OrderReading {

    /** The shop of an order that names none. */
    static final String EARLIER = "earlier shop";

    private static final DateTimeFormatter SHOPIFY = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss Z", Locale.ROOT);
    private static final String NOT_DONE = "is that of an order that is not done: paid and delivered, given back, or"
            + " canceled; finish it in the earlier shop";
    private static final int MOST = 1_000_000;
    private static final int LONGEST = 80;

    private final SheetEntry entry;
    private final SheetRow head;
    private final Findings findings;
    private final Instant now;

    private OrderReading(SheetEntry entry, Instant now) {
        this.entry = entry;
        this.head = entry.first();
        this.findings = new Findings(entry.findings());
        this.now = now;
    }

    /** What was read, unless something is wrong with it, and what was found. */
    record Read(@Nullable PastOrder order, Contact contact, Findings findings) {}

    static Read of(SheetEntry entry, Instant now) {
        var reading = new OrderReading(entry, now);
        var contact = reading.contact();
        var order = reading.order();
        return new Read(reading.findings.isWrong() ? null : order, contact, reading.findings);
    }

    static String source(SheetRow row) {
        return row.isBlank(OrderTable.SHOP) ? EARLIER : row.text(OrderTable.SHOP);
    }

    private @Nullable PastOrder order() {
        fits(OrderTable.NAME, LONGEST);
        fits(OrderTable.SHOP, LONGEST);
        fits(OrderTable.DISCOUNT_CODE, 200);
        fits(OrderTable.METHOD, 200);
        List.of(OrderTable.NAME, OrderTable.CREATED_AT, OrderTable.TOTAL).stream()
                .filter(head::isBlank)
                .forEach(column -> findings.add(head.error(column, "must not be blank")));
        var currency = currency();
        if (currency == null) {
            return null;
        }
        var lines = entry.rows().stream()
                .flatMap(row -> line(row, currency).stream())
                .toList();
        var sums = OrderSums.of(head, currency, lines, findings);
        var total = Cells.price(head, OrderTable.TOTAL, currency, findings);
        var order = findings.isWrong() || total.isEmpty() ? null : order(lines, sums, total.get());
        if (order != null) {
            sums.check(head, order, findings);
            if (!order.isClosed()) {
                findings.add(head.error(OrderTable.FINANCIAL_STATUS, NOT_DONE));
            }
        }
        return order;
    }

    private @Nullable PastOrder order(List<PastLine> lines, OrderSums sums, Money total) {
        var payment = payment();
        var fulfillment = fulfillment();
        var placed = moment(OrderTable.CREATED_AT);
        if (payment == null || fulfillment == null || placed == null) {
            return null;
        }
        var given = payment == PaymentState.REFUNDED ? total : Money.zero(total.currency());
        return new PastOrder(
                source(head),
                head.text(OrderTable.NAME),
                isCanceled() ? OrderStatus.CANCELED : OrderStatus.PLACED,
                payment,
                fulfillment,
                lines,
                sums.goods(),
                sums.discount(),
                sums.shipping(),
                sums.taxes(),
                sums.containsTaxes(total),
                total,
                sums.refunded().orElse(given),
                optional(OrderTable.DISCOUNT_CODE),
                optional(OrderTable.METHOD),
                placed,
                moment(OrderTable.PAID_AT),
                moment(OrderTable.FULFILLED_AT),
                moment(OrderTable.CANCELED_AT));
    }

    private boolean isCanceled() {
        return head.text(OrderTable.STATUS).equalsIgnoreCase("canceled")
                || head.text(OrderTable.FINANCIAL_STATUS).equalsIgnoreCase("voided")
                || !head.isBlank(OrderTable.CANCELED_AT);
    }

    private @Nullable String currency() {
        var code = head.text(OrderTable.CURRENCY).toUpperCase(Locale.ROOT);
        var known = Currency.getAvailableCurrencies().stream()
                .anyMatch(one -> one.getCurrencyCode().equals(code) && one.getDefaultFractionDigits() >= 0);
        if (!known) {
            findings.add(head.error(OrderTable.CURRENCY, "must be an ISO 4217 currency code"));
        }
        return known ? code : null;
    }

    private @Nullable PaymentState payment() {
        return switch (head.text(OrderTable.FINANCIAL_STATUS).toLowerCase(Locale.ROOT)) {
            case "paid" -> PaymentState.PAID;
            case "partially_refunded" -> PaymentState.PARTIALLY_REFUNDED;
            case "refunded" -> PaymentState.REFUNDED;
            case "authorized" -> PaymentState.AUTHORIZED;
            case "pending", "voided", "expired", "partially_paid", "unpaid" -> PaymentState.PENDING;
            default ->
                findings.<PaymentState>none(head.error(
                                OrderTable.FINANCIAL_STATUS,
                                "must be paid, partially_refunded, refunded, voided, authorized or pending"))
                        .orElse(null);
        };
    }

    private @Nullable FulfillmentState fulfillment() {
        return switch (head.text(OrderTable.FULFILLMENT_STATUS).toLowerCase(Locale.ROOT)) {
            case "fulfilled" -> FulfillmentState.FULFILLED;
            case "returned" -> FulfillmentState.RETURNED;
            case "partial", "partially_fulfilled" -> FulfillmentState.PARTIALLY_FULFILLED;
            case "", "unfulfilled", "restocked" -> FulfillmentState.UNFULFILLED;
            default ->
                findings.<FulfillmentState>none(head.error(
                                OrderTable.FULFILLMENT_STATUS, "must be fulfilled, partial, unfulfilled or returned"))
                        .orElse(null);
        };
    }

    private Optional<PastLine> line(SheetRow row, String currency) {
        var title = row.text(OrderTable.ITEM);
        var units = Cells.units(row, OrderTable.QUANTITY, MOST, findings);
        var price = Cells.price(row, OrderTable.PRICE, currency, findings);
        for (var column : List.of(OrderTable.ITEM, OrderTable.QUANTITY, OrderTable.PRICE)) {
            if (row.isBlank(column)) {
                findings.add(row.error(column, "must not be blank"));
            }
        }
        if (title.length() > 300) {
            findings.add(row.error(OrderTable.ITEM, "must not be longer than 300 characters"));
        }
        units.filter(count -> count == 0)
                .ifPresent(none -> findings.add(row.error(OrderTable.QUANTITY, "must be greater than or equal to 1")));
        var zero = Money.zero(currency);
        return units.isEmpty() || price.isEmpty()
                ? Optional.empty()
                : Optional.of(new PastLine(
                        title,
                        row.isBlank(OrderTable.SKU) ? null : row.text(OrderTable.SKU),
                        units.get(),
                        price.get(),
                        Cells.price(row, OrderTable.ITEM_DISCOUNT, currency, findings)
                                .orElse(zero),
                        Cells.price(row, OrderTable.ITEM_TAX, currency, findings)
                                .orElse(zero)));
    }

    /** As this shop writes times, or as Shopify does; to the millionth of a second, which is what the database keeps. */
    private @Nullable Instant moment(Column column) {
        var text = head.text(column);
        if (text.isEmpty()) {
            return null;
        }
        try {
            var moment = (text.contains("T")
                            ? OffsetDateTime.parse(text).toInstant()
                            : OffsetDateTime.parse(text, SHOPIFY).toInstant())
                    .truncatedTo(ChronoUnit.MICROS);
            if (moment.isAfter(now)) {
                findings.add(head.error(column, "must not be in the future"));
            } else if (moment.isBefore(Instant.EPOCH)) {
                findings.add(head.error(column, "must not be before 1970"));
            }
            return moment;
        } catch (DateTimeException e) {
            var wrong = "must be a time like 2026-01-31T10:00:00Z or 2026-01-31 10:00:00 +0100";
            return findings.<Instant>none(head.error(column, wrong)).orElse(null);
        }
    }

    private Contact contact() {
        fits(OrderTable.EMAIL, 254);
        fits(OrderTable.NOTES, 2000);
        return new Contact(
                head.text(OrderTable.EMAIL),
                address(OrderTable.DELIVERY),
                address(OrderTable.BILLING),
                optional(OrderTable.NOTES),
                null);
    }

    /** As far as the earlier shop knew it: history need not be an address that we would send to. */
    private Address address(List<Column> columns) {
        var parts = new ArrayList<String>();
        for (var column : columns) {
            fits(column, 160);
            parts.add(head.text(column));
        }
        var name = parts.getFirst();
        var gap = name.indexOf(' ');
        return new Address(
                gap < 0 ? name : name.substring(0, gap),
                gap < 0 ? "" : name.substring(gap + 1).strip(),
                none(parts.get(1)),
                parts.get(2),
                none(parts.get(3)),
                parts.get(4),
                parts.get(5),
                none(parts.get(6)),
                country(columns.get(7)),
                none(parts.get(8)));
    }

    private String country(Column column) {
        var text = head.text(column).toUpperCase(Locale.ROOT);
        if (!text.isEmpty() && !text.matches("[A-Z]{2}")) {
            findings.add(head.error(column, "must be a country of two letters, such as DE"));
        }
        return text.isEmpty() ? Address.NOWHERE : text;
    }

    private static @Nullable String none(String text) {
        return text.isEmpty() ? null : text;
    }

    private @Nullable String optional(Column column) {
        return none(head.text(column));
    }

    private void fits(Column column, int most) {
        if (head.text(column).length() > most) {
            findings.add(head.error(column, "must not be longer than " + most + " characters"));
        }
    }
}
