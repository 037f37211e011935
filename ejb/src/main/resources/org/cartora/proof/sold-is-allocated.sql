-- Every unit of an order that is neither shipped nor canceled is set aside or waited for, and what is shipped or came back has gone to the customers or returned from them.

-- checked
select count(*) from order_line where not gift_card

-- violations
select 'order ' || coalesce((select number from orders o where o.id = u.order_id), u.order_id::text) || ', SKU ' || u.sku
    || ': open beyond what is set aside or waited for ' || u.open || ', shipped beyond what was sent ' || u.shipped
    || ', returned beyond what is back ' || u.returned
from (select order_id, sku, sum(open) as open, sum(shipped) as shipped, sum(returned) as returned
    from (select order_id, sku, quantity - canceled - shipped as open, shipped, returned from order_line where not gift_card
        union all
        select order_id, sku, case 'ALLOCATED' when to_account then -quantity when from_account then quantity else 0 end,
            case to_account when 'CUSTOMERS' then -quantity else 0 end, case from_account when 'CUSTOMERS' then -quantity else 0 end
            from stock_movement where order_id is not null
        union all
        select order_id, sku, -waiting, 0, 0 from backorder) each_one
    group by order_id, sku having sum(open) <> 0 or sum(shipped) <> 0 or sum(returned) <> 0) u
