-- Of each SKU, what came in by suppliers, counts and corrections is on hand, with customers, in transit or written off: all accounts together are zero.

-- checked
select count(*) from stock_movement

-- violations
select 'SKU ' || coalesce(s.sku, m.sku) || ': came in ' || coalesce(m.came_in, 0) || ', is on hand ' || coalesce(s.on_hand, 0)
    || ', with customers ' || coalesce(m.customers, 0) || ', in transit ' || coalesce(m.in_transit, 0)
    || ', written off ' || coalesce(m.written_off, 0)
from (select variant_id, min(sku) as sku, sum(on_hand) as on_hand from stock_level group by variant_id) s
full join (
    select variant_id, min(sku) as sku,
        -sum(units) filter (where account in ('SUPPLIERS', 'COUNT_DIFFERENCES', 'CORRECTIONS')) as came_in,
        sum(units) filter (where account = 'CUSTOMERS') as customers,
        sum(units) filter (where account = 'IN_TRANSIT') as in_transit,
        sum(units) filter (where account = 'WRITTEN_OFF') as written_off,
        sum(units) filter (where account = 'SUPPLIERS') as suppliers
    from (select variant_id, min(sku) as sku, from_account, to_account, sum(quantity) as quantity from stock_movement
            group by variant_id, from_account, to_account) moved
        cross join lateral (values (to_account, quantity), (from_account, -quantity)) each_side (account, units)
    group by variant_id) m using (variant_id)
where coalesce(m.came_in, 0) <> coalesce(s.on_hand, 0) + coalesce(m.customers, 0) + coalesce(m.in_transit, 0) + coalesce(m.written_off, 0)
    or m.customers < 0 or m.in_transit < 0 or m.written_off < 0 or m.suppliers > 0
