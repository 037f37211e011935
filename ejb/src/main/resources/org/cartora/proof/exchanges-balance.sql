-- What goods that came back pay of an exchange is what was credited to it, and nothing stays between the two.

-- checked
select count(*) from order_addition where credited > 0

-- violations
select 'exchange ' || coalesce(a.id, t.checkout_id) || ': credited ' || coalesce(a.credited, 0) || ', booked ' || coalesce(t.taken, 0)
from (select id, credited from order_addition where credited > 0) a full join (select e.checkout_id, sum(p.amount) as taken
    from journal_entry e join posting p on p.entry_id = e.id join order_refund r on cast(r.id as text) = e.reference
    where p.account = 'EXCHANGES' and e.kind = 'EXCHANGE_TAKEN' group by e.checkout_id) t on t.checkout_id = a.id
where coalesce(a.credited, 0) <> coalesce(t.taken, 0)
union all
select 'between exchanges lies ' || sum(amount) || ' ' || currency
from posting where account = 'EXCHANGES' group by currency having sum(amount) <> 0
