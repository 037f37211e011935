-- Where an order stands follows from what became of its units.

-- checked
select count(*) from orders

-- violations
select 'order ' || o.number || ' is ' || o.fulfillment_status || ', by its lines ' || l.state
from orders o join (select order_id, case when sum(shipped) = 0 then 'UNFULFILLED'
        when sum(quantity - canceled - shipped) > 0 then 'PARTIALLY_FULFILLED'
        when sum(returned) < sum(shipped) then 'FULFILLED' else 'RETURNED' end as state
    from order_line group by order_id) l on l.order_id = o.id
where l.state <> o.fulfillment_status
