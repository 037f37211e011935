-- The lines of every order, its shipping and its discounts come to its totals, to the cent.

-- checked
select count(*) from orders

-- violations
select 'order ' || o.number || ': lines ' || coalesce(l.total, 0) || ' + shipping ' || o.shipping_total || ', total ' || o.grand_total
from orders o left join (select order_id, sum(total) as total, sum(discount_total) as discount, sum(unit_price * quantity) as listed
    from order_line group by order_id) l on l.order_id = o.id
where o.grand_total <> coalesce(l.total, 0) + o.shipping_total or o.subtotal <> coalesce(l.listed, 0)
    or o.subtotal - o.discount_total <> coalesce(l.total, 0)
