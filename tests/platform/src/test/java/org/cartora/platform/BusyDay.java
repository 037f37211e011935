package org.cartora.platform;

import java.time.LocalDate;

/** A day long ago that gets many orders, so that a run of its report takes a while. */
final class BusyDay {

    static final LocalDate DAY = LocalDate.of(2020, 2, 3);
    static final int ORDERS = 30_000;

    private BusyDay() {}

    /** Each order a copy of one that was really placed; a third of them in yen. */
    static void sell() {
        if (DailySalesIT.ordersOf(DAY) > 0) {
            return;
        }
        var number = Shop.guest()
                .buy(Shop.product(5).variantId(), 1, Shop.newEmail())
                .text("/number");
        Platform.change("""
                insert into orders (id, number, checkout_id, access_token, status, payment_status, fulfillment_status,
                currency, subtotal, discount_total, tax_total, shipping_total, grand_total, shipping_method,
                shipping_name, rounding, trace, placed_at, version)
                select md5('COPY-' || n)::uuid, 'COPY-' || n, gen_random_uuid(), 'copy', o.status, o.payment_status,
                o.fulfillment_status, case when n %% 3 = 0 then 'JPY' else o.currency end, o.subtotal, o.discount_total, o.tax_total, o.shipping_total,
                o.grand_total, o.shipping_method, o.shipping_name, o.rounding, o.trace,
                timestamp '%s 12:00' at time zone 'Europe/Berlin' + n * interval '1 second', 0
                from generate_series(1, %d) n, orders o where o.number = '%s'
                on conflict do nothing""".formatted(DAY, ORDERS, number));
        Platform.change("""
                insert into order_line select md5('COPY-LINE-' || n)::uuid, md5('COPY-' || n)::uuid, l.position, l.variant_id, l.product_id,
                l.category_id, l.category, l.sku, l.title, l.image, l.product_slug, l.options, l.quantity,
                l.unit_price, l.discount_total, l.tax_rate, l.tax_total, l.total
                from generate_series(1, %d) n, order_line l
                where l.order_id = (select id from orders where number = '%s')
                on conflict do nothing""".formatted(ORDERS, number));
    }

    /** Takes the copies away: nobody paid them, and the books say so. */
    static void unsell() {
        Platform.change("delete from order_line where order_id in (select id from orders where number like 'COPY-%')");
        Platform.change("delete from orders where number like 'COPY-%'");
    }
}
