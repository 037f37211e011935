-- What is held on cards and neither taken nor released is what the books call receivables.

-- checked
select count(*) from payment_intent where reserved > 0

-- violations
select 'checkout ' || coalesce(i.checkout_id, b.checkout_id) || ': held ' || coalesce(i.held, 0) || ', booked ' || coalesce(b.held, 0)
from (select checkout_id, currency, reserved - released - captured as held from payment_intent where reserved > 0) i
full join (select e.checkout_id, p.currency, sum(p.amount) as held from posting p join journal_entry e on e.id = p.entry_id
    where p.account = 'RECEIVABLES' group by e.checkout_id, p.currency) b using (checkout_id, currency)
where coalesce(i.held, 0) <> coalesce(b.held, 0)
