-- What an order says was shipped lies in its parcels, unit by unit.

-- checked
select count(*) from parcel

-- violations
select 'order ' || (select number from orders o where o.id = l.order_id) || ', SKU ' || l.sku || ': shipped ' || l.shipped || ', in parcels ' || coalesce(p.sent, 0)
from order_line l left join (select line_id, sum(quantity) as sent from parcel_line group by line_id) p on p.line_id = l.id
where l.shipped <> coalesce(p.sent, 0)
