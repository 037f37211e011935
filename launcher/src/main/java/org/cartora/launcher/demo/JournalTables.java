package org.cartora.launcher.demo;

import java.sql.Connection;
import java.sql.SQLException;

/** Books the demo orders as the shop would have: what was captured, sold, canceled and given back. */
final class JournalTables {

    private static final String CAPTURED_AND_REFUNDED = """
            with t as (
                select t.id, i.checkout_id, t.kind, t.amount, t.currency, i.fee, t.at from payment_transaction t
                join payment_intent i on i.id = t.intent_id where t.status = 'SUCCESS'),
            e as (
                insert into journal_entry (id, kind, reference, checkout_id, at)
                select id, case kind when 'CAPTURE' then 'PAYMENT_CAPTURED' else 'PAYMENT_REFUNDED' end, id::text, checkout_id, at
                from t)
            insert into posting (entry_id, line, account, amount, currency)
            select t.id, p.line, p.account, case t.kind when 'CAPTURE' then p.amount else -p.amount end, t.currency
            from t cross join lateral (values (1, 'CASH_AT_PROVIDER', t.amount), (2, 'CUSTOMER_DEPOSITS', -t.amount),
                (3, 'PROVIDER_FEES', t.fee), (4, 'CASH_AT_PROVIDER', -t.fee)) p (line, account, amount)
            where t.kind = 'CAPTURE' or p.line < 3
            """;
    private static final String PLACED = """
            with o as (
                select o.*, o.tax_total - l.tax as shipping_tax, l.net as sales
                from orders o join (select order_id, sum(tax_total) as tax, sum(total - tax_total) as net
                from order_line group by order_id) l on l.order_id = o.id),
            e as (
                insert into journal_entry (id, kind, reference, checkout_id, at)
                select id, 'ORDER_PLACED', id::text, checkout_id, placed_at from o)
            insert into posting (entry_id, line, account, amount, currency)
            select o.id, p.line, p.account, p.amount, o.currency from o cross join lateral (values
                (1, 'CUSTOMER_DEPOSITS', grand_total), (2, 'SALES', -sales),
                (3, 'SHIPPING_SALES', shipping_tax - shipping_total), (4, 'TAX_PAYABLE', -tax_total)) p (line, account, amount)
            where p.amount <> 0
            """;
    private static final String CANCELED = """
            with o as (
                select gen_random_uuid() as entry, o.id, o.checkout_id, v.at from orders o
                join order_event v on v.order_id = o.id and v.type = 'CANCELED'),
            e as (
                insert into journal_entry (id, kind, reference, checkout_id, at)
                select entry, 'ORDER_CANCELED', id::text, checkout_id, at from o)
            insert into posting (entry_id, line, account, amount, currency)
            select o.entry, p.line, p.account, -p.amount, p.currency from o join posting p on p.entry_id = o.id
            """;
    private static final String GIVEN_BACK = """
            with o as (
                select gen_random_uuid() as entry, o.id, o.checkout_id, o.currency, o.refunded_total as refund, v.at,
                    round(o.tax_total * o.refunded_total / o.grand_total, 2) as tax
                from orders o join order_event v on v.order_id = o.id and v.type = 'REFUNDED' where o.status <> 'CANCELED'),
            e as (
                insert into journal_entry (id, kind, reference, checkout_id, at)
                select entry, 'ORDER_REFUNDED', id::text, checkout_id, at from o)
            insert into posting (entry_id, line, account, amount, currency)
            select o.entry, p.line, p.account, p.amount, o.currency from o cross join lateral (values
                (1, 'REFUNDS', refund - tax), (2, 'TAX_PAYABLE', tax), (3, 'CUSTOMER_DEPOSITS', -refund)) p (line, account, amount)
            where p.amount <> 0
            """;

    private final Connection connection;

    JournalTables(Connection connection) {
        this.connection = connection;
    }

    /** After orders and payments are stored: the entries follow from them. */
    void store() throws SQLException {
        try (var statement = connection.createStatement()) {
            for (var sql : new String[] {CAPTURED_AND_REFUNDED, PLACED, CANCELED, GIVEN_BACK}) {
                statement.executeUpdate(sql);
            }
        }
    }
}
