-- What the provider holds for a checkout, by the payments (captured, less refunds, disputes and its fees), is what the books say.

-- checked
select count(*) from payment_intent where captured > 0

-- violations
select 'checkout ' || coalesce(i.checkout_id, b.checkout_id) || ': held ' || coalesce(i.held, 0) || ', booked ' || coalesce(b.held, 0)
from (select checkout_id, currency, sum(held) as held from (
        select checkout_id, currency, captured - refunded - disputed as held from payment_intent
        union all select checkout_id, fee_currency, -fee from payment_intent where fee is not null
        union all select p.checkout_id, d.fee_currency, -d.fee from dispute d join payment_intent p on p.id = d.intent_id) m
    group by checkout_id, currency) i
full join (select e.checkout_id, p.currency, sum(p.amount) as held from posting p join journal_entry e on e.id = p.entry_id
    where p.account = 'CASH_AT_PROVIDER' group by e.checkout_id, p.currency) b using (checkout_id, currency)
where coalesce(i.held, 0) <> coalesce(b.held, 0)
