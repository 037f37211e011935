-- No money of a customer lies on the deposit account, except of payments younger than 15 minutes, what has not come back to the customer yet, and what waits for goods in an exchange.

-- checked
select count(distinct checkout_id) from journal_entry

-- violations
select 'checkout ' || d.checkout_id || ': the shop still owes ' || d.owed || ' ' || d.currency || ', of refunds that are pending or have failed '
    || coalesce(r.owed, 0)
from (select e.checkout_id, p.currency, -sum(p.amount) as owed from journal_entry e join posting p on p.entry_id = e.id
    where p.account = 'CUSTOMER_DEPOSITS' group by e.checkout_id, p.currency having sum(p.amount) <> 0 offset 0) d
left join (select checkout_id, currency, sum(amount) as owed from refund
    where state = 'PENDING' or (state = 'FAILED' and repeated_by is null) group by checkout_id, currency) r using (checkout_id, currency)
where d.owed <> coalesce(r.owed, 0)
    and (select max(e.at) from journal_entry e join posting p on p.entry_id = e.id
        where e.checkout_id = d.checkout_id and p.account = 'CUSTOMER_DEPOSITS') < now() - interval '15 minutes'
    and not exists (select from checkout c where c.id = d.checkout_id and c.state = 'PAID' and c.credit is not null)
