-- Every journal entry sums to zero in every currency.

-- checked
select count(*) from journal_entry

-- violations
select (select e.kind || ' ' || e.reference from journal_entry e where e.id = p.entry_id) || ' is out of balance by ' || p.amount || ' '
    || p.currency
from (select entry_id, currency, sum(amount) as amount from posting group by entry_id, currency having sum(amount) <> 0) p
union all
select e.kind || ' ' || e.reference || ' has no postings'
from journal_entry e
-- looked for only if there are more entries than first lines
where (select count(*) from journal_entry) <> (select count(*) from posting where line = 1)
    and not exists (select from posting p where p.entry_id = e.id)
