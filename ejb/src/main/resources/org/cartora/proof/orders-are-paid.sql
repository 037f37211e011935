-- Every order was paid in full by its own checkout.

-- checked
select count(*) from orders

-- violations
select 'order ' || o.number || ' of ' || o.grand_total || ' was paid ' || coalesce(i.captured, 0)
from orders o left join payment_intent i on i.checkout_id = o.checkout_id
where o.grand_total <> coalesce(i.captured, 0) and o.payment_status not in ('PENDING', 'AUTHORIZED')
