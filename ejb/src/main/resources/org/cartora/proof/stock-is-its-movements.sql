-- What is on hand and what is allocated at each location is the balance of its accounts, unit by unit.

-- checked
select count(*) from stock_level

-- violations
select 'SKU ' || coalesce(s.sku, m.sku) || ': on hand ' || coalesce(s.on_hand, 0) || ', by its movements ' || coalesce(m.on_hand, 0)
    || '; allocated ' || coalesce(s.allocated, 0) || ', by its movements ' || coalesce(m.allocated, 0)
from stock_level s full join (
    select variant_id, location_id, min(sku) as sku,
        sum(case when to_account in ('SHELF', 'ALLOCATED') then quantity else 0 end
            - case when from_account in ('SHELF', 'ALLOCATED') then quantity else 0 end) as on_hand,
        sum(case 'ALLOCATED' when to_account then quantity when from_account then -quantity else 0 end) as allocated
    from stock_movement group by variant_id, location_id) m using (variant_id, location_id)
where coalesce(s.on_hand, 0) <> coalesce(m.on_hand, 0) or coalesce(s.allocated, 0) <> coalesce(m.allocated, 0)
