-- What banks have taken back of a payment is what its open and lost disputes say, and what the books call chargebacks.

-- checked
select count(*) from dispute

-- violations
select 'checkout ' || i.checkout_id || ': taken back ' || i.disputed || ', by its disputes ' || coalesce(d.taken, 0)
    || ', booked ' || coalesce(b.booked, 0)
from payment_intent i
left join (select intent_id, sum(amount) filter (where state <> 'WON') as taken from dispute group by intent_id) d on d.intent_id = i.id
left join (select e.checkout_id, sum(p.amount) as booked from posting p join journal_entry e on e.id = p.entry_id
    where p.account = 'CHARGEBACKS' group by e.checkout_id) b on b.checkout_id = i.checkout_id
where (i.disputed > 0 or d.intent_id is not null or b.booked is not null)
    and (i.disputed <> coalesce(d.taken, 0) or i.disputed <> coalesce(b.booked, 0))
