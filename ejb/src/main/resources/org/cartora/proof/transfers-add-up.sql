-- What left for another location arrived there, came back, or is on its way.

-- checked
select count(*) from stock_transfer

-- violations
select 'transfer ' || t.id || ', SKU ' || l.sku || ': ' || (l.quantity - l.received) || ' missing, by its movements ' || -coalesce(m.moved, 0)
from stock_transfer t join stock_transfer_line l on l.transfer_id = t.id
left join (select reference, variant_id, sum(quantity) as moved from stock_movement where reference like 'transfer:%'
    group by reference, variant_id) m on m.reference = 'transfer:' || t.id and m.variant_id = l.variant_id
where -coalesce(m.moved, 0) <> case t.state when 'IN_TRANSIT' then l.quantity - l.received else 0 end
    or (t.state = 'RECEIVED' and l.received < l.quantity)
