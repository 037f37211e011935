-- Every order was paid in full by its own checkout: by the provider, gift cards and store credit together.

-- checked
select count(*) from orders

-- violations
select 'order ' || o.number || ' of ' || o.grand_total || ' was paid ' || coalesce(i.captured, 0)
    || ', by gift cards and credit ' || coalesce(v.spent, 0)
from orders o left join payment_intent i on i.checkout_id = o.checkout_id
left join (select checkout_id, -sum(amount) as spent from stored_value_entry where kind = 'SPENT' group by checkout_id) v
    on v.checkout_id = o.checkout_id
where o.grand_total <> coalesce(i.captured, 0) + coalesce(v.spent, 0) and o.payment_status not in ('PENDING', 'AUTHORIZED')
