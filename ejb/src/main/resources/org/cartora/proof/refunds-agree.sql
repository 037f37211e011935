-- What an order says was given back is what its payments, gift cards and store credit gave back, and what paid for exchanges.

-- checked
select count(*) from orders where refunded_total > 0

-- violations
select 'order ' || o.number || ' says ' || o.refunded_total || ', its payments ' || coalesce(i.refunded, 0)
    || ', gift cards and credit ' || coalesce(v.given, 0)
from orders o left join (select s.order_id, sum(i.refunded) as refunded from sale s
    join payment_intent i on i.checkout_id = s.checkout_id where i.refunded > 0 group by s.order_id) i on i.order_id = o.id
left join (select s.order_id, sum(e.amount) as given from stored_value_entry e join sale s on s.checkout_id = e.checkout_id
    where e.kind in ('GIVEN_BACK', 'REFUNDED', 'CREDITED') group by s.order_id) v on v.order_id = o.id
left join (select order_id, sum(credited) as credited from order_addition group by order_id) x on x.order_id = o.id
where o.refunded_total <> coalesce(i.refunded, 0) + coalesce(v.given, 0) + coalesce(x.credited, 0)
