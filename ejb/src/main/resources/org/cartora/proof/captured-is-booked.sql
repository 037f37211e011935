-- What the provider holds for a checkout, by the payments, is what the books say.

-- checked
select count(*) from payment_intent where captured > 0

-- violations
select 'checkout ' || coalesce(i.checkout_id, b.checkout_id) || ': paid ' || coalesce(i.held, 0) || ', booked ' || coalesce(b.held, 0)
from (select checkout_id, currency, captured - refunded - disputed as held from payment_intent) i
full join (select e.checkout_id, p.currency, sum(p.amount) as held from posting p join journal_entry e on e.id = p.entry_id
    where p.account = 'CASH_AT_PROVIDER' group by e.checkout_id, p.currency) b using (checkout_id, currency)
where coalesce(i.held, 0) <> coalesce(b.held, 0)
