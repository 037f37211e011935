-- What an order says was given back is what its payment gave back.

-- checked
select count(*) from orders where refunded_total > 0

-- violations
select 'order ' || o.number || ' says ' || o.refunded_total || ', its payment ' || coalesce(i.refunded, 0)
from orders o left join payment_intent i on i.checkout_id = o.checkout_id where o.refunded_total <> coalesce(i.refunded, 0)
