package org.cartora.launcher.demo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

/** Stores the checkouts that led to orders, and what was paid and given back. */
final class PaymentTables {

    private static final BigDecimal FEE = new BigDecimal("0.014");
    private static final BigDecimal FIXED_FEE = new BigDecimal("0.25");

    private final Connection connection;
    private final Quotes quotes;
    private final Sealer sealer;
    private final Dice dice = Dice.named("payments");

    PaymentTables(Connection connection, Quotes quotes, Sealer sealer) {
        this.sealer = sealer;
        this.connection = connection;
        this.quotes = quotes;
    }

    void store(List<Sale> sales) throws SQLException {
        checkouts(sales);
        contacts(sales);
        intents(sales);
        transactions(sales);
    }

    private void checkouts(List<Sale> sales) throws SQLException {
        var columns =
                "id, customer_id, state, quote, grand_total, currency, shipping_method, expires_at, created_at, version";
        try (var rows = new CopyTable(connection, "checkout", columns)) {
            for (var sale : sales) {
                var purchase = sale.purchase();
                var bill = purchase.bill();
                rows.row(
                        sale.checkout(),
                        sale.customer(),
                        "PLACED",
                        quotes.json(bill),
                        Bill.euros(bill.grandTotal()),
                        "EUR",
                        bill.shippingMethod(),
                        purchase.placedAt().plus(Duration.ofDays(1)),
                        purchase.placedAt().minusSeconds(40),
                        2);
            }
        }
    }

    private void contacts(List<Sale> sales) throws SQLException {
        try (var rows = new CopyTable(connection, "checkout_contact", "checkout_id, person_id, email_index, sealed")) {
            for (var sale : sales) {
                var person = sale.purchase().buyer().person();
                rows.row(
                        sale.checkout(),
                        sale.owner(),
                        Sealer.index(person.email()),
                        sealer.seal(sale.owner(), "checkout_contact.sealed", sale.checkout(), Sealer.contact(person)));
            }
        }
    }

    private void intents(List<Sale> sales) throws SQLException {
        var columns =
                "id, checkout_id, reference, client_secret, provider, amount, currency, status, captured, refund_due, refunded,"
                        + " fee, fee_currency, created_at, next_look_at, version";
        try (var rows = new CopyTable(connection, "payment_intent", columns)) {
            for (var sale : sales) {
                var purchase = sale.purchase();
                var total = Bill.euros(purchase.bill().grandTotal());
                rows.row(
                        sale.intent(),
                        sale.checkout(),
                        "pi_demo_" + sale.intent(),
                        "pi_demo_" + Sale.secret(),
                        "sandbox",
                        total,
                        "EUR",
                        "SUCCEEDED",
                        total,
                        Bill.euros(purchase.fate().refunded()),
                        Bill.euros(purchase.fate().refunded()),
                        fee(total),
                        "EUR",
                        purchase.placedAt().minusSeconds(40),
                        purchase.placedAt(),
                        purchase.fate().refunded() == 0 ? 1 : 2);
            }
        }
    }

    /** As the sandbox provider charges. */
    private static BigDecimal fee(BigDecimal captured) {
        return captured.multiply(FEE).setScale(2, RoundingMode.HALF_UP).add(FIXED_FEE);
    }

    private void transactions(List<Sale> sales) throws SQLException {
        var columns = "id, intent_id, kind, status, amount, currency, provider_reference, at";
        try (var rows = new CopyTable(connection, "payment_transaction", columns)) {
            for (var sale : sales) {
                for (var event : sale.purchase().events()) {
                    var total = sale.purchase().bill().grandTotal();
                    switch (event.type()) {
                        case "PAID" -> transaction(rows, sale, "CAPTURE", total, event);
                        case "REFUNDED" ->
                            transaction(
                                    rows, sale, "REFUND", sale.purchase().fate().refunded(), event);
                        default -> {}
                    }
                }
            }
        }
    }

    private void transaction(CopyTable rows, Sale sale, String kind, long cents, Purchase.Event event)
            throws SQLException {
        var id = dice.id(event.at());
        rows.row(id, sale.intent(), kind, "SUCCESS", Bill.euros(cents), "EUR", "sandbox_" + id, event.at());
    }
}
