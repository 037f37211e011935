-- What is sold beyond the stock is within its limit, and is what checkouts hold and orders wait for.

-- checked
select count(*) from stock_terms

-- violations
select 'SKU ' || coalesce(t.sku, p.sku) || ': beyond the stock ' || coalesce(t.beyond, 0) || ' of at most ' || coalesce(t.most_beyond, 0)
    || ', held and waited for ' || coalesce(p.units, 0)
from stock_terms t full join (
    select variant_id, sku, sum(units) as units from (
        select variant_id, sku, quantity as units from stock_reservation where location_id is null
        union all select variant_id, sku, waiting from backorder) each_one
    group by variant_id, sku) p using (variant_id)
where coalesce(t.beyond, 0) <> coalesce(p.units, 0) or t.beyond > t.most_beyond
