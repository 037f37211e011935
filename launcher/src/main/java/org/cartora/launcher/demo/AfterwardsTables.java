package org.cartora.launcher.demo;

import java.sql.Connection;
import java.sql.SQLException;

/** What became of the demo orders: units shipped, canceled and back, parcels, and what was given back of which line. */
final class AfterwardsTables {

    private static final String UNITS = """
            update order_line l set shipped = case when o.fulfillment_status = 'UNFULFILLED' then 0 else l.quantity end,
                canceled = case when o.status = 'CANCELED' then l.quantity else 0 end,
                claimed = case when o.fulfillment_status = 'RETURNED' then l.quantity else 0 end,
                returned = case when o.fulfillment_status = 'RETURNED' then l.quantity else 0 end,
                refunded_units = case when o.payment_status = 'REFUNDED' then l.quantity else 0 end,
                refunded = case when o.payment_status = 'REFUNDED' then l.total
                    when o.payment_status = 'PARTIALLY_REFUNDED' and l.position = 1 then o.refunded_total else 0 end,
                refunded_tax = case when o.payment_status = 'REFUNDED' then l.tax_total
                    when o.payment_status = 'PARTIALLY_REFUNDED' and l.position = 1
                        then round(o.tax_total * o.refunded_total / o.grand_total, 2) else 0 end
            from orders o where o.id = l.order_id
                and (o.fulfillment_status <> 'UNFULFILLED' or o.status = 'CANCELED' or o.refunded_total > 0)
            """;
    private static final String SHIPPING = """
            update orders o set shipping_refunded = o.grand_total - l.total, shipping_refunded_tax = o.tax_total - l.tax
            from (select order_id, sum(total) as total, sum(tax_total) as tax from order_line group by order_id) l
            where l.order_id = o.id and o.payment_status = 'REFUNDED'
            """;
    private static final String REFUNDS = """
            insert into order_refund (id, order_id, decision, kind, amount, tax, currency, reason, parts, decided_at)
            select o.id, o.id, o.id, case when o.status = 'CANCELED' then 'CANCELATION'
                    when o.fulfillment_status = 'RETURNED' then 'RETURN' else 'AMOUNT' end,
                l.refunded + o.shipping_refunded, l.tax + o.shipping_refunded_tax, o.currency,
                case when o.status = 'CANCELED' then 'order canceled' when o.fulfillment_status = 'RETURNED' then 'returned'
                    else 'something was not quite right' end,
                l.parts || case when o.shipping_refunded = 0 then '[]' else jsonb_build_array(jsonb_build_object(
                    'title', 'Shipping', 'units', 1,
                    'amount', jsonb_build_object('amount', o.shipping_refunded, 'currency', o.currency),
                    'tax', jsonb_build_object('amount', o.shipping_refunded_tax, 'currency', o.currency))) end, v.at
            from orders o join order_event v on v.order_id = o.id and v.type = 'REFUNDED'
            join (select l.order_id, sum(l.refunded) as refunded, sum(l.refunded_tax) as tax, jsonb_agg(jsonb_build_object(
                    'lineId', l.id, 'sku', l.sku, 'title', l.title, 'units', l.refunded_units,
                    'amount', jsonb_build_object('amount', l.refunded, 'currency', o.currency),
                    'tax', jsonb_build_object('amount', l.refunded_tax, 'currency', o.currency)) order by l.position)
                        filter (where l.refunded > 0) as parts
                from order_line l join orders o on o.id = l.order_id group by l.order_id) l on l.order_id = o.id
            where o.refunded_total > 0
            """;
    private static final String REPAYMENTS = """
            insert into refund (id, intent_id, checkout_id, amount, currency, cause, state, attempts, provider_reference, created_at)
            select r.id, i.id, i.checkout_id, r.amount, r.currency, r.reason, 'SETTLED', 1, t.provider_reference, r.decided_at
            from order_refund r join orders o on o.id = r.order_id join payment_intent i on i.checkout_id = o.checkout_id
            join payment_transaction t on t.intent_id = i.id and t.kind = 'REFUND'
            """;
    private static final String PARCELS = """
            with p as (
                insert into parcel (id, order_id, carrier, tracking_number, shipped_at, version)
                select v.id, v.order_id, 'DHL', v.data ->> 'parcel', v.at, 0 from order_event v where v.type = 'SHIPPED'
                returning id, order_id)
            insert into parcel_line (parcel_id, position, line_id, sku, title, quantity)
            select p.id, l.position - 1, l.id, l.sku, l.title, l.quantity from p join order_line l on l.order_id = p.order_id
            """;
    private static final String RETURNS = """
            with r as (
                insert into customer_return (id, order_id, state, reason, requested_at, decided_at, received_at, version)
                select v.id, v.order_id, 'RECEIVED', 'CHANGED_MIND', v.at - interval '3 days', v.at - interval '2 days', v.at, 2
                from order_event v join orders o on o.id = v.order_id
                where v.type = 'RETURNED' and o.fulfillment_status = 'RETURNED' returning id, order_id)
            insert into customer_return_line (return_id, position, line_id, variant_id, sku, title, quantity, taken_to)
            select r.id, l.position - 1, l.id, l.variant_id, l.sku, l.title, l.quantity, 'RESTOCK'
            from r join order_line l on l.order_id = r.order_id
            """;

    private final Connection connection;

    AfterwardsTables(Connection connection) {
        this.connection = connection;
    }

    /** After orders and their timelines are stored: the rest follows from them. */
    void store() throws SQLException {
        try (var statement = connection.createStatement()) {
            for (var sql : new String[] {UNITS, SHIPPING, REFUNDS, REPAYMENTS, PARCELS, RETURNS}) {
                statement.executeUpdate(sql);
            }
        }
    }
}
