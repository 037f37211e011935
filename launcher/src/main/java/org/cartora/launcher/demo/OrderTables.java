package org.cartora.launcher.demo;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Stores the orders with their lines, addresses and timelines. */
final class OrderTables {

    private final Connection connection;
    private final Quotes quotes;
    private final Sealer sealer;
    private final Dice dice = Dice.named("order rows");

    OrderTables(Connection connection, Quotes quotes, Sealer sealer) {
        this.sealer = sealer;
        this.connection = connection;
        this.quotes = quotes;
    }

    /** Orders refer to the checkouts that they came from. */
    void store(List<Sale> sales) throws SQLException {
        orders(sales);
        contacts(sales);
        lines(sales);
        events(sales);
    }

    private void orders(List<Sale> sales) throws SQLException {
        var columns = "id, number, checkout_id, customer_id, access_token, status, payment_status, fulfillment_status,"
                + " currency, subtotal, discount_total, tax_total, shipping_total, grand_total, refunded_total,"
                + " shipping_method, shipping_name, rounding, trace, placed_at, version";
        try (var rows = new CopyTable(connection, "orders", columns)) {
            for (var sale : sales) {
                var purchase = sale.purchase();
                var bill = purchase.bill();
                var fate = purchase.fate();
                rows.row(
                        purchase.id(),
                        purchase.number(),
                        sale.checkout(),
                        sale.customer(),
                        sale.token(),
                        fate.status(),
                        fate.payment(),
                        fate.fulfillment(),
                        "EUR",
                        Bill.euros(bill.subtotal()),
                        0,
                        Bill.euros(bill.tax()),
                        Bill.euros(bill.shipping()),
                        Bill.euros(bill.grandTotal()),
                        Bill.euros(fate.refunded()),
                        bill.shippingMethod(),
                        bill.shippingName(),
                        Quotes.ROUNDING,
                        Json.write(bill.trace()),
                        purchase.placedAt(),
                        fate == Purchase.Fate.OPEN ? 0 : 1);
            }
        }
    }

    private void contacts(List<Sale> sales) throws SQLException {
        try (var rows = new CopyTable(connection, "order_contact", "order_id, person_id, email_index, sealed")) {
            for (var sale : sales) {
                var person = sale.purchase().buyer().person();
                var id = sale.purchase().id();
                rows.row(
                        id,
                        sale.owner(),
                        Sealer.index(person.email()),
                        sealer.seal(sale.owner(), "order_contact.sealed", id, Sealer.contact(person)));
            }
        }
    }

    private void lines(List<Sale> sales) throws SQLException {
        var columns = "id, order_id, position, variant_id, product_id, category_id, category, sku, title, image,"
                + " product_slug, options, quantity, unit_price, discount_total, tax_rate, tax_total, total";
        try (var rows = new CopyTable(connection, "order_line", columns)) {
            for (var sale : sales) {
                var position = 1;
                for (var line : sale.purchase().bill().lines()) {
                    line(rows, sale.purchase(), line, position++);
                }
            }
        }
    }

    private void line(CopyTable rows, Purchase purchase, Bill.Line line, int position) throws SQLException {
        var product = line.product();
        var category = product.type().category();
        var variant = line.variant();
        rows.row(
                dice.id(purchase.placedAt()),
                purchase.id(),
                position,
                variant.id(),
                product.id(),
                category.id(),
                category.name(),
                variant.sku(),
                product.words().title(),
                quotes.image(line),
                product.words().slug(),
                Json.write(variant.options()),
                line.quantity(),
                Bill.euros(variant.price()),
                0,
                Bill.TAX_RATE,
                Bill.euros(line.tax()),
                Bill.euros(line.total()));
    }

    private void events(List<Sale> sales) throws SQLException {
        try (var rows = new CopyTable(connection, "order_event", "id, order_id, type, actor, data, at")) {
            for (var sale : sales) {
                for (var event : sale.purchase().events()) {
                    rows.row(
                            dice.id(event.at()),
                            sale.purchase().id(),
                            event.type(),
                            event.actor(),
                            Json.write(event.data()),
                            event.at());
                }
            }
        }
    }
}
