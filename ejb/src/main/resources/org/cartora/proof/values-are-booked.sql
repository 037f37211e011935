-- What the books owe for gift cards and store credit is what is left on them, entry by entry.

-- checked
select count(*) from stored_value_entry

-- violations
select coalesce(v.kind, b.kind) || ' in ' || coalesce(v.currency, b.currency) || ': left ' || coalesce(v.balance, 0) || ', booked ' || coalesce(b.owed, 0)
from (select kind, currency, sum(balance) as balance from stored_value group by kind, currency) v
full join (select replace(account, '_LIABILITY', '') as kind, currency, -sum(amount) as owed from posting
    where account in ('GIFT_CARD_LIABILITY', 'STORE_CREDIT_LIABILITY') group by account, currency) b using (kind, currency)
where coalesce(v.balance, 0) <> coalesce(b.owed, 0)
union all
select 'entry ' || coalesce(e.id::text, b.reference) || ' of ' || coalesce(e.amount, 0) || ' is booked with ' || coalesce(b.owed, 0)
from stored_value_entry e
full join (select j.reference, -sum(p.amount) as owed from posting p join journal_entry j on j.id = p.entry_id
    where p.account in ('GIFT_CARD_LIABILITY', 'STORE_CREDIT_LIABILITY') group by j.reference) b on b.reference = e.id::text
where coalesce(e.amount, 0) <> coalesce(b.owed, 0)
