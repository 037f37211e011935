-- What was decided to be given back of each line and of the shipping sums to the refunds of the order, amount and tax.

-- checked
select count(*) from order_refund

-- violations
select 'order ' || o.number || ': lines and shipping ' || l.refunded + o.shipping_refunded || ' (tax '
    || l.tax + o.shipping_refunded_tax || '), refunds ' || coalesce(r.amount, 0) || ' (tax ' || coalesce(r.tax, 0) || ')'
from orders o join (select order_id, sum(refunded) as refunded, sum(refunded_tax) as tax from order_line group by order_id) l
    on l.order_id = o.id
left join (select order_id, sum(amount) as amount, sum(tax) as tax from order_refund group by order_id) r on r.order_id = o.id
where l.refunded + o.shipping_refunded <> coalesce(r.amount, 0) or l.tax + o.shipping_refunded_tax <> coalesce(r.tax, 0)
    or coalesce(r.amount, 0) > o.grand_total or o.refunded_total > coalesce(r.amount, 0)
