-- Every unit of an order that is neither shipped nor canceled is set aside or waited for, and what is shipped or came back has left or returned.

-- checked
select count(*) from order_line

-- violations
select 'order ' || o.number || ', SKU ' || l.sku || ': open ' || l.open || ', set aside ' || coalesce(m.allocated, 0)
    || ', waited for ' || coalesce(b.waiting, 0)
    || '; shipped ' || l.shipped || ', sent ' || coalesce(m.shipped, 0)
    || '; returned ' || l.returned || ', back ' || coalesce(m.returned, 0)
from orders o join (select order_id, sku, sum(quantity - canceled - shipped) as open, sum(shipped) as shipped,
    sum(returned) as returned from order_line group by order_id, sku) l on l.order_id = o.id
left join (select order_id, sku, sum(quantity) filter (where kind in ('ALLOCATED', 'RELEASED', 'SHIPPED')) as allocated,
        -coalesce(sum(quantity) filter (where kind = 'SHIPPED'), 0) as shipped,
        coalesce(sum(quantity) filter (where kind = 'RETURNED'), 0) as returned
    from stock_movement where order_id is not null group by order_id, sku) m on m.order_id = o.id and m.sku = l.sku
left join backorder b on b.order_id = o.id and b.sku = l.sku
where coalesce(m.allocated, 0) + coalesce(b.waiting, 0) <> l.open or coalesce(m.shipped, 0) <> l.shipped
    or coalesce(m.returned, 0) <> l.returned
