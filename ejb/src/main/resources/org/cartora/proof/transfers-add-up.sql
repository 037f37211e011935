-- What left for another location arrived there, came back, or is on its way: no unit is in transit without its transfer.

-- checked
select count(*) from stock_transfer

-- violations
select coalesce(t.reference, m.reference) || ', SKU ' || coalesce(t.sku, m.sku) || ': ' || coalesce(t.missing, 0)
    || ' missing, in transit by its movements ' || coalesce(m.moved, 0)
from (select 'transfer:' || t.id as reference, l.variant_id, l.sku, l.quantity - l.received as missing,
        case t.state when 'IN_TRANSIT' then l.quantity - l.received else 0 end as due, t.state
    from stock_transfer t join stock_transfer_line l on l.transfer_id = t.id) t
full join (select reference, variant_id, min(sku) as sku,
        sum(case to_account when 'IN_TRANSIT' then quantity else -quantity end) as moved
    from stock_movement where 'IN_TRANSIT' in (from_account, to_account) group by reference, variant_id) m using (reference, variant_id)
where coalesce(m.moved, 0) <> coalesce(t.due, 0) or (t.state = 'RECEIVED' and t.missing > 0)
