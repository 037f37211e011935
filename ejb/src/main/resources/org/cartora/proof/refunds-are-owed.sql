-- What is to be given back of a payment is the sum of its refunds, and until one has arrived the books owe it to the customer.

-- checked
select count(*) from refund

-- violations
select 'checkout ' || i.checkout_id || ': due ' || i.refund_due || ' and given back ' || i.refunded || ', by its refunds '
    || coalesce(r.due, 0) || ' and ' || coalesce(r.settled, 0)
from payment_intent i left join (select intent_id, sum(amount) as due, sum(amount) filter (where state = 'SETTLED') as settled
    from refund where repeated_by is null group by intent_id) r on r.intent_id = i.id
where i.refund_due <> coalesce(r.due, 0) or i.refunded <> coalesce(r.settled, 0)
union all
select 'order ' || o.number || ': refunds under way or failed ' || x.open || ', owed by the books ' || x.owed
from (select r.checkout_id, coalesce(r.open, 0) as open, coalesce(b.owed, 0) as owed
    from (select checkout_id, sum(amount) filter (where state <> 'SETTLED') as open from refund where repeated_by is null
        group by checkout_id) r
    left join (select e.checkout_id, -sum(p.amount) as owed from posting p join journal_entry e on e.id = p.entry_id
        where p.account = 'CUSTOMER_DEPOSITS' and e.checkout_id in (select checkout_id from refund)
        group by e.checkout_id) b on b.checkout_id = r.checkout_id
    where coalesce(r.open, 0) <> coalesce(b.owed, 0) offset 0) x
join sale o on o.checkout_id = x.checkout_id
