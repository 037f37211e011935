-- The discount of each line is the sum of what promotions took off it, its tax the sum of its taxes.

-- checked
select count(*) from order_line l join orders o on o.id = l.order_id where o.shipping is not null

-- violations
select 'order ' || o.number || ', ' || l.sku || ': discount ' || l.discount_total || ', by promotions ' || d.sum || '; tax '
    || l.tax_total || ', by taxes ' || t.sum
from order_line l join orders o on o.id = l.order_id
    cross join lateral (select coalesce(sum(cast(one -> 'amount' ->> 'amount' as numeric)), 0) as sum from jsonb_array_elements(l.discounts) one) d
    cross join lateral (select coalesce(sum(cast(one -> 'amount' ->> 'amount' as numeric)), 0) as sum from jsonb_array_elements(l.taxes) one) t
where o.shipping is not null and (l.discount_total <> d.sum or l.tax_total <> t.sum)
