package org.cartora.interchange;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.cartora.order.OrderLineView;
import org.cartora.order.OrderView;
import org.cartora.order.PastOrder;
import org.cartora.order.PastOrderView;
import org.cartora.shared.Address;
import org.cartora.shared.Money;
import org.jspecify.annotations.Nullable;

/** An order as rows: one for each line, what concerns the whole order in the first. The columns are Shopify's where it has them. */
final class OrderTable {

    static final Column NAME = Column.text("Name");
    static final Column SHOP = Column.text("Shop");
    static final Column EMAIL = Column.text("Email");
    static final Column STATUS = Column.plain("Status");
    static final Column FINANCIAL_STATUS = Column.plain("Financial Status");
    static final Column FULFILLMENT_STATUS = Column.plain("Fulfillment Status");
    static final Column CREATED_AT = Column.plain("Created at");
    static final Column PAID_AT = Column.plain("Paid at");
    static final Column FULFILLED_AT = Column.plain("Fulfilled at");
    static final Column CANCELED_AT = Column.plain("Cancelled at", "Canceled at");
    static final Column CURRENCY = Column.plain("Currency");
    static final Column SUBTOTAL = Column.plain("Subtotal");
    static final Column SHIPPING = Column.plain("Shipping");
    static final Column TAXES = Column.plain("Taxes");
    static final Column DISCOUNT = Column.plain("Discount Amount");
    static final Column DISCOUNT_CODE = Column.text("Discount Code");
    static final Column TOTAL = Column.plain("Total");
    static final Column REFUNDED = Column.plain("Refunded Amount");
    static final Column METHOD = Column.text("Shipping Method");
    static final Column NOTES = Column.text("Notes");
    static final Column QUANTITY = Column.plain("Lineitem quantity");
    static final Column ITEM = Column.text("Lineitem name");
    static final Column SKU = Column.text("Lineitem sku");
    static final Column PRICE = Column.plain("Lineitem price");
    static final Column ITEM_DISCOUNT = Column.plain("Lineitem discount");
    static final Column ITEM_TAX = Column.plain("Lineitem tax");
    static final Column ITEM_TOTAL = Column.plain("Lineitem total");
    static final List<Column> BILLING = address("Billing ");
    static final List<Column> DELIVERY = address("Shipping ");

    private OrderTable() {}

    static Table table() {
        var own = List.of(
                NAME,
                SHOP,
                EMAIL,
                STATUS,
                FINANCIAL_STATUS,
                FULFILLMENT_STATUS,
                CREATED_AT,
                PAID_AT,
                FULFILLED_AT,
                CANCELED_AT,
                CURRENCY,
                SUBTOTAL,
                SHIPPING,
                TAXES,
                DISCOUNT_CODE,
                DISCOUNT,
                TOTAL,
                REFUNDED,
                METHOD,
                NOTES,
                QUANTITY,
                ITEM,
                SKU,
                PRICE,
                ITEM_DISCOUNT,
                ITEM_TAX,
                ITEM_TOTAL);
        var all = Stream.of(own, BILLING, DELIVERY).flatMap(List::stream).toList();
        return new Table(all, List.of(NAME, CREATED_AT, CURRENCY, TOTAL, QUANTITY, ITEM, PRICE), List.of(NAME, SHOP));
    }

    static List<List<String>> rows(OrderView order, Table table) {
        var rows = new ArrayList<List<String>>();
        for (var line : order.lines()) {
            var row = new TableLine().put(NAME, order.number()).put(EMAIL, order.email());
            if (rows.isEmpty()) {
                head(row, order);
            }
            line(row, line);
            rows.add(row.of(table));
        }
        return rows;
    }

    static List<List<String>> rows(PastOrderView past, Table table) {
        var order = past.order();
        var rows = new ArrayList<List<String>>();
        for (var line : order.lines()) {
            var row = new TableLine()
                    .put(NAME, order.number())
                    .put(SHOP, order.source())
                    .put(EMAIL, past.contact().email());
            if (rows.isEmpty()) {
                head(row, order);
                row.put(NOTES, past.contact().note());
                address(row, BILLING, past.contact().billingAddress());
                address(row, DELIVERY, past.contact().shippingAddress());
            }
            rows.add(row.put(QUANTITY, line.quantity())
                    .put(ITEM, line.title())
                    .put(SKU, line.sku())
                    .put(PRICE, amount(line.unitPrice()))
                    .put(ITEM_DISCOUNT, amount(line.discountTotal()))
                    .put(ITEM_TAX, amount(line.taxTotal()))
                    .put(ITEM_TOTAL, amount(line.worth().minus(line.discountTotal())))
                    .of(table));
        }
        return rows;
    }

    private static void head(TableLine row, PastOrder order) {
        row.put(STATUS, order.status())
                .put(FINANCIAL_STATUS, order.paymentStatus())
                .put(FULFILLMENT_STATUS, order.fulfillmentStatus())
                .put(CREATED_AT, order.placedAt())
                .put(PAID_AT, order.paidAt())
                .put(FULFILLED_AT, order.fulfilledAt())
                .put(CANCELED_AT, order.canceledAt())
                .put(CURRENCY, order.grandTotal().currency())
                .put(SUBTOTAL, amount(order.subtotal()))
                .put(SHIPPING, amount(order.shippingTotal()))
                .put(TAXES, amount(order.taxTotal()))
                .put(DISCOUNT_CODE, order.discountCode())
                .put(DISCOUNT, amount(order.discountTotal()))
                .put(TOTAL, amount(order.grandTotal()))
                .put(REFUNDED, amount(order.refundedTotal()))
                .put(METHOD, order.shippingName());
    }

    private static void head(TableLine row, OrderView order) {
        row.put(STATUS, order.status())
                .put(FINANCIAL_STATUS, order.paymentStatus())
                .put(FULFILLMENT_STATUS, order.fulfillmentStatus())
                .put(CREATED_AT, order.placedAt())
                .put(CURRENCY, order.grandTotal().currency())
                .put(SUBTOTAL, amount(order.subtotal()))
                .put(SHIPPING, amount(order.shippingTotal()))
                .put(TAXES, amount(order.taxTotal()))
                .put(DISCOUNT, amount(order.discountTotal()))
                .put(TOTAL, amount(order.grandTotal()))
                .put(REFUNDED, amount(order.refundedTotal()))
                .put(METHOD, order.shippingName())
                .put(NOTES, order.note());
        address(row, BILLING, order.billingAddress());
        address(row, DELIVERY, order.shippingAddress());
    }

    private static void line(TableLine row, OrderLineView line) {
        row.put(QUANTITY, line.quantity())
                .put(ITEM, line.title())
                .put(SKU, line.sku())
                .put(PRICE, amount(line.unitPrice()))
                .put(ITEM_DISCOUNT, amount(line.discountTotal()))
                .put(ITEM_TAX, amount(line.taxTotal()))
                .put(ITEM_TOTAL, amount(line.total()));
    }

    private static List<Column> address(String whose) {
        return Stream.of("Name", "Company", "Address1", "Address2", "Zip", "City", "Province", "Country", "Phone")
                .map(part -> Column.text(whose + part))
                .toList();
    }

    private static void address(TableLine row, List<Column> columns, Address address) {
        @Nullable
        String[] parts = {
            (address.firstName() + ' ' + address.lastName()).strip(),
            address.company(),
            address.line1(),
            address.line2(),
            address.postalCode(),
            address.city(),
            address.region(),
            address.country().equals(Address.NOWHERE) ? "" : address.country(),
            address.phone()
        };
        for (var i = 0; i < parts.length; i++) {
            row.put(columns.get(i), parts[i]);
        }
    }

    private static String amount(Money money) {
        return money.amount().toPlainString();
    }
}
