-- A posted stock count is in the books to the unit, one that is not has changed nothing.

-- checked
select count(*) from stock_count

-- violations
select 'stock count ' || c.id || ', SKU ' || l.sku || ': difference ' || (l.counted - l.expected) || ', by its movements ' || coalesce(m.moved, 0)
from stock_count c join stock_count_line l on l.count_id = c.id
left join (select reference, variant_id, sum(case to_account when 'SHELF' then quantity else -quantity end) as moved from stock_movement where reference like 'count:%'
    group by reference, variant_id) m on m.reference = 'count:' || c.id and m.variant_id = l.variant_id
where coalesce(m.moved, 0) <> case c.state when 'POSTED' then l.counted - l.expected else 0 end
