-- Every unit of an order that is neither shipped nor canceled is set aside or waited for, and what is shipped or came back has left or returned.

-- checked
select count(*) from order_line

-- violations
select 'order ' || coalesce((select number from orders o where o.id = u.order_id), u.order_id::text) || ', SKU ' || u.sku
    || ': open beyond what is set aside or waited for ' || u.open || ', shipped beyond what was sent ' || u.shipped
    || ', returned beyond what is back ' || u.returned
from (select order_id, sku, sum(open) as open, sum(shipped) as shipped, sum(returned) as returned
    from (select order_id, sku, quantity - canceled - shipped as open, shipped, returned from order_line
        union all
        select order_id, sku, case when kind in ('ALLOCATED', 'RELEASED', 'SHIPPED') then -quantity else 0 end,
            case when kind = 'SHIPPED' then quantity else 0 end, case when kind = 'RETURNED' then -quantity else 0 end
            from stock_movement where order_id is not null
        union all
        select order_id, sku, -waiting, 0, 0 from backorder) each_one
    group by order_id, sku having sum(open) <> 0 or sum(shipped) <> 0 or sum(returned) <> 0) u
