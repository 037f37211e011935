-- Every journal entry sums to zero in every currency.

-- checked
select count(*) from journal_entry

-- violations
select e.kind || ' ' || e.reference || ' is out of balance by ' || coalesce(sum(p.amount)::text, 'all of it') || ' ' || coalesce(p.currency, '')
from journal_entry e left join posting p on p.entry_id = e.id
group by e.id, p.currency having coalesce(sum(p.amount), 1) <> 0
