-- What is left on each gift card and credit is the sum of its entries.

-- checked
select count(*) from stored_value

-- violations
select v.kind || ' ' || v.id || ' has ' || v.balance || ' ' || v.currency || ', its entries sum to ' || coalesce(sum(e.amount), 0)
from stored_value v left join stored_value_entry e on e.stored_value_id = v.id
group by v.id having v.balance <> coalesce(sum(e.amount), 0)
