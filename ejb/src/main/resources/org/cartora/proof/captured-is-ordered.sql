-- Whatever was captured belongs to an order that it pays, waits for goods in an exchange, was given back or is on its way, or was captured in the last 15 minutes.

-- checked
select count(*) from payment_intent where captured > 0

-- violations
select 'checkout ' || i.checkout_id || ' was charged ' || i.captured || ' ' || i.currency || ' and has '
    || coalesce('order ' || i.number || ' of ' || i.grand_total, 'no order') || ', given back ' || i.refunded
from (select i.id, i.checkout_id, i.captured, i.currency, i.refunded, i.created_at, o.number, o.grand_total
    from payment_intent i left join sale o on o.checkout_id = i.checkout_id
    left join (select checkout_id, -sum(amount) as spent from stored_value_entry where kind = 'SPENT' group by checkout_id) v
        on v.checkout_id = i.checkout_id
    left join (select intent_id, sum(amount) as owed from refund
        where state = 'PENDING' or (state = 'FAILED' and repeated_by is null) group by intent_id) r on r.intent_id = i.id
    where i.captured > 0 and i.captured <> i.refunded + coalesce(r.owed, 0)
        and (o.order_id is null or o.grand_total - i.released <> i.captured + coalesce(v.spent, 0) + o.credited or o.currency <> i.currency)
    offset 0) i -- the rest is asked of what is left, not of every payment
where coalesce((select max(t.at) from payment_transaction t where t.intent_id = i.id and t.kind = 'CAPTURE' and t.status = 'SUCCESS'),
        i.created_at) < now() - interval '15 minutes'
    and not exists (select from checkout c where c.id = i.checkout_id and c.state = 'PAID' and c.credit is not null)
