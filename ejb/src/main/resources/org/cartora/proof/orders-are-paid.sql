-- Every order, and each addition to one, was paid in full by its own checkout, or that much is held on the card, less what is never to be taken: by the provider, gift cards, store credit and goods that came back together.

-- checked
select count(*) from sale

-- violations
select 'order ' || s.number || ' of ' || s.grand_total || ' was paid ' || coalesce(i.captured, 0) || ', held on the card ' || coalesce(h.held, 0)
    || ', held no more ' || coalesce(h.lost, 0) || ', not to be taken ' || coalesce(i.released, 0) || ', by gift cards and credit '
    || coalesce(v.spent, 0) || ', by goods ' || s.credited
from sale s left join payment_intent i on i.checkout_id = s.checkout_id
left join (select checkout_id, -sum(amount) as spent from stored_value_entry where kind = 'SPENT' group by checkout_id) v
    on v.checkout_id = s.checkout_id
left join lateral (select case when i.status = 'REQUIRES_CAPTURE' then i.reserved - i.released end as held,
    case when i.status = 'CANCELED' and i.captured = 0 then i.reserved - i.released end as lost where i.reserved > 0) h on true
where s.grand_total <> coalesce(i.captured, 0) + coalesce(h.held, 0) + coalesce(h.lost, 0) + coalesce(i.released, 0) + coalesce(v.spent, 0) + s.credited
union all
select 'order ' || o.number || ' is ' || o.payment_status || ', held on cards ' || coalesce(r.held, 0) || ', held no more '
    || coalesce(r.lost, 0) || ', not to be taken ' || o.released_total || ' or ' || coalesce(r.released, 0) || ' of ' || o.grand_total
from orders o left join (select s.order_id, sum(i.released) as released,
        coalesce(sum(i.reserved - i.released) filter (where i.status = 'REQUIRES_CAPTURE'), 0) as held,
        coalesce(sum(i.reserved - i.released) filter (where i.status = 'CANCELED' and i.captured = 0), 0) as lost
    from payment_intent i join sale s on s.checkout_id = i.checkout_id where i.reserved > 0 group by s.order_id) r on r.order_id = o.id
where o.released_total <> coalesce(r.released, 0)
    or (o.payment_status = 'PENDING') <> (coalesce(r.lost, 0) > 0 or (coalesce(r.held, 0) = 0 and o.released_total > 0 and o.released_total = o.grand_total))
    or (o.payment_status = 'AUTHORIZED') <> (coalesce(r.held, 0) > 0 and coalesce(r.lost, 0) = 0)
