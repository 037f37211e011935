-- What is reserved is what the open checkouts hold.

-- checked
select count(*) from stock_level

-- violations
select 'SKU ' || s.sku || ' reserves ' || s.reserved || ', its checkouts hold ' || coalesce(r.held, 0)
from stock_level s left join (select variant_id, location_id, sum(quantity) as held from stock_reservation
    group by variant_id, location_id) r using (variant_id, location_id)
where s.reserved <> coalesce(r.held, 0)
