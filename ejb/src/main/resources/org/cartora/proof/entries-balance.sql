-- Every journal entry sums to zero in every currency.

-- checked
select count(*) from journal_entry

-- violations
select e.kind || ' ' || e.reference || ' is out of balance by ' || p.amount || ' ' || p.currency
from (select entry_id, currency, sum(amount) as amount from posting group by entry_id, currency having sum(amount) <> 0) p
join journal_entry e on e.id = p.entry_id
union all
select e.kind || ' ' || e.reference || ' has no postings'
from journal_entry e where not exists (select from posting p where p.entry_id = e.id)
