-- What was decided to be given back of each line and of the shipping sums to the refunds of the order, amount and tax.

-- checked
select count(*) from order_refund

-- violations
select 'order ' || o.number || ': lines and shipping ' || coalesce(l.refunded, 0) + o.shipping_refunded || ' (tax '
    || coalesce(l.tax, 0) + o.shipping_refunded_tax || '), refunds ' || coalesce(r.amount, 0) || ' (tax ' || coalesce(r.tax, 0) || ')'
from orders o left join (select order_id, sum(refunded) as refunded, sum(refunded_tax) as tax from order_line
    where refunded > 0 or refunded_tax > 0 group by order_id) l on l.order_id = o.id
left join (select order_id, sum(amount) as amount, sum(tax) as tax from order_refund group by order_id) r on r.order_id = o.id
where coalesce(l.refunded, 0) + o.shipping_refunded <> coalesce(r.amount, 0)
    or coalesce(l.tax, 0) + o.shipping_refunded_tax <> coalesce(r.tax, 0)
    or coalesce(r.amount, 0) > o.grand_total or o.refunded_total > coalesce(r.amount, 0)
