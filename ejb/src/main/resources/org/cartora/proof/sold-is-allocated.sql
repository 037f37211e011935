-- Every unit of an order that is neither shipped nor canceled is set aside or waited for, and what is shipped or came back has left or returned.

-- checked
select count(*) from order_line

-- violations
select 'order ' || coalesce(o.number, u.order_id::text) || ', SKU ' || u.sku || ': open ' || u.open || ', set aside ' || u.set_aside
    || ', waited for ' || u.waiting || '; shipped ' || u.shipped || ', sent ' || u.sent || '; returned ' || u.returned || ', back ' || u.back
from (select order_id, sku, sum(open) as open, sum(set_aside) as set_aside, sum(waiting) as waiting, sum(shipped) as shipped,
        sum(sent) as sent, sum(returned) as returned, sum(back) as back
    from (select order_id, sku, quantity - canceled - shipped as open, 0 as set_aside, 0 as waiting, shipped, 0 as sent, returned, 0 as back
            from order_line
        union all
        select order_id, sku, 0, case when kind in ('ALLOCATED', 'RELEASED', 'SHIPPED') then quantity else 0 end, 0,
            0, case when kind = 'SHIPPED' then -quantity else 0 end, 0, case when kind = 'RETURNED' then quantity else 0 end
            from stock_movement where order_id is not null
        union all
        select order_id, sku, 0, 0, waiting, 0, 0, 0, 0 from backorder) each_one
    group by order_id, sku
    having sum(open) <> sum(set_aside) + sum(waiting) or sum(shipped) <> sum(sent) or sum(returned) <> sum(back)) u
left join orders o on o.id = u.order_id
