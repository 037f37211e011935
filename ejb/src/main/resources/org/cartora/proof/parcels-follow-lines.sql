-- What an order says was shipped lies in its parcels, unit by unit.

-- checked
select count(*) from parcel

-- violations
select 'order ' || o.number || ', SKU ' || l.sku || ': shipped ' || l.shipped || ', in parcels ' || l.shipped - d.more
from (select line_id, sum(shipped) as more
    from (select id as line_id, shipped from order_line where not gift_card union all select line_id, -quantity from parcel_line) each_one
    group by line_id having sum(shipped) <> 0) d
join order_line l on l.id = d.line_id join orders o on o.id = l.order_id
