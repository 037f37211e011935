-- Every order was paid in full by its own checkout, or that much is held on the card, less what is never to be taken: by the provider, gift cards and store credit together.

-- checked
select count(*) from orders

-- violations
select 'order ' || o.number || ' of ' || o.grand_total || ' is ' || o.payment_status || ', was paid ' || coalesce(i.captured, 0)
    || ', held on the card ' || coalesce(h.held, 0) || ', not to be taken ' || o.released_total || ', by gift cards and credit '
    || coalesce(v.spent, 0)
from orders o left join payment_intent i on i.checkout_id = o.checkout_id
left join (select checkout_id, -sum(amount) as spent from stored_value_entry where kind = 'SPENT' group by checkout_id) v
    on v.checkout_id = o.checkout_id
left join lateral (select i.reserved - i.released as held where i.status = 'REQUIRES_CAPTURE') h on true
where (o.payment_status <> 'PENDING'
        and o.grand_total - o.released_total <> coalesce(i.captured, 0) + coalesce(h.held, 0) + coalesce(v.spent, 0))
    or (o.payment_status = 'AUTHORIZED') <> (coalesce(h.held, 0) > 0)
    or (o.payment_status = 'PENDING' and i.captured > 0)
    or o.released_total <> coalesce(i.released, 0)
