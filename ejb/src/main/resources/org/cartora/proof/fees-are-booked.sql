-- The fees that the provider has told, of captures and of disputes, are what the books call its fees.

-- checked
select count(*) from payment_intent where fee is not null

-- violations
select 'checkout ' || coalesce(t.checkout_id, b.checkout_id) || ': fee ' || coalesce(t.fee, 0) || ', booked ' || coalesce(b.fee, 0)
from (select checkout_id, currency, sum(fee) as fee from (
        select checkout_id, fee_currency as currency, fee from payment_intent where fee is not null
        union all select p.checkout_id, d.fee_currency, d.fee from dispute d join payment_intent p on p.id = d.intent_id) m
    group by checkout_id, currency) t
full join (select e.checkout_id, p.currency, sum(p.amount) as fee from posting p join journal_entry e on e.id = p.entry_id
    where p.account = 'PROVIDER_FEES' group by e.checkout_id, p.currency) b using (checkout_id, currency)
where coalesce(t.fee, 0) <> coalesce(b.fee, 0)
