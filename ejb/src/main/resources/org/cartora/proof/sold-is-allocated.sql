-- Every unit of an order that is neither shipped nor canceled is set aside for it.

-- checked
select count(*) from orders where status = 'PLACED' and fulfillment_status = 'UNFULFILLED'

-- violations
select 'order ' || o.number || ', SKU ' || l.sku || ': ordered ' || l.ordered || ', set aside ' || coalesce(m.allocated, 0)
from orders o join (select order_id, sku, sum(quantity) as ordered from order_line group by order_id, sku) l on l.order_id = o.id
left join (select order_id, sku, sum(quantity) as allocated from stock_movement
    where kind in ('ALLOCATED', 'RELEASED', 'SHIPPED') and order_id is not null group by order_id, sku) m
    on m.order_id = o.id and m.sku = l.sku
where o.fulfillment_status = 'UNFULFILLED' and coalesce(m.allocated, 0) <> case o.status when 'PLACED' then l.ordered else 0 end
