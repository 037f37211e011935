-- No money of a customer lies on the deposit account, except of payments younger than 15 minutes.

-- checked
select count(distinct checkout_id) from journal_entry

-- violations
select 'checkout ' || e.checkout_id || ': the shop still owes ' || -sum(p.amount) || ' ' || p.currency
from journal_entry e join posting p on p.entry_id = e.id where p.account = 'CUSTOMER_DEPOSITS'
group by e.checkout_id, p.currency having sum(p.amount) <> 0 and max(e.at) < now() - interval '15 minutes'
