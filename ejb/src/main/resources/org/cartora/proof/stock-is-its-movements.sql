-- What is on hand and what is allocated follows from the movements, unit by unit.

-- checked
select count(*) from stock_level

-- violations
select 'SKU ' || s.sku || ': on hand ' || s.on_hand || ', by its movements ' || coalesce(m.on_hand, 0)
    || '; allocated ' || s.allocated || ', by its movements ' || coalesce(m.allocated, 0)
from stock_level s left join (
    select variant_id, location_id, sum(quantity) filter (where kind not in ('ALLOCATED', 'RELEASED')) as on_hand,
        sum(quantity) filter (where kind in ('ALLOCATED', 'RELEASED', 'SHIPPED')) as allocated
    from stock_movement group by variant_id, location_id) m using (variant_id, location_id)
where s.on_hand <> coalesce(m.on_hand, 0) or s.allocated <> coalesce(m.allocated, 0)
