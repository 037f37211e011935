-- What an order says is back or asked back is what its returns say, unit by unit; and what they wrote off is so in the books.

-- checked
select count(*) from customer_return

-- violations
select 'order ' || (select number from orders o where o.id = l.order_id) || ', SKU ' || l.sku || ': asked back ' || l.claimed || ', back ' || l.returned
    || '; by its returns ' || coalesce(r.claimed, 0) || ' and ' || coalesce(r.returned, 0)
from order_line l left join (select line_id, sum(l.quantity) filter (where c.state <> 'REJECTED') as claimed,
        coalesce(sum(l.quantity) filter (where c.state = 'RECEIVED'), 0) as returned
    from customer_return_line l join customer_return c on c.id = l.return_id group by line_id) r on r.line_id = l.id
where l.claimed <> coalesce(r.claimed, 0) or l.returned <> coalesce(r.returned, 0)
union all
select 'order ' || coalesce((select number from orders o where o.id = order_id), order_id::text) || ', SKU ' || coalesce(r.sku, m.sku)
    || ': written off by its returns ' || coalesce(r.units, 0) || ', by its movements ' || coalesce(m.units, 0)
from (select c.order_id, l.variant_id, min(l.sku) as sku, sum(l.quantity) as units
    from customer_return_line l join customer_return c on c.id = l.return_id
    where c.state = 'RECEIVED' and l.taken_to = 'WRITE_OFF' group by c.order_id, l.variant_id) r
full join (select order_id, variant_id, min(sku) as sku, sum(quantity) as units
    from stock_movement where to_account = 'WRITTEN_OFF' group by order_id, variant_id) m using (order_id, variant_id)
where coalesce(r.units, 0) <> coalesce(m.units, 0)
