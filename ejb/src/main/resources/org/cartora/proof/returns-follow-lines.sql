-- What an order says is back or asked back is what its returns say, unit by unit.

-- checked
select count(*) from customer_return

-- violations
select 'order ' || (select number from orders o where o.id = l.order_id) || ', SKU ' || l.sku || ': asked back ' || l.claimed || ', back ' || l.returned
    || '; by its returns ' || coalesce(r.claimed, 0) || ' and ' || coalesce(r.returned, 0)
from order_line l left join (select line_id, sum(l.quantity) filter (where c.state <> 'REJECTED') as claimed,
        coalesce(sum(l.quantity) filter (where c.state = 'RECEIVED'), 0) as returned
    from customer_return_line l join customer_return c on c.id = l.return_id group by line_id) r on r.line_id = l.id
where l.claimed <> coalesce(r.claimed, 0) or l.returned <> coalesce(r.returned, 0)
