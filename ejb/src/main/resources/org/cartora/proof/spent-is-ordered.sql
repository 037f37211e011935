-- What a checkout took from gift cards and store credit it names, and it belongs to an order, was given back, or is younger than 15 minutes.

-- checked
select count(distinct checkout_id) from stored_value_entry where checkout_id is not null

-- violations
select 'checkout ' || v.checkout_id || ' took ' || v.spent || ' from gift cards and credit, names ' || coalesce(n.named, 0) || ', has '
    || coalesce('order ' || o.number, 'no order') || ', given back ' || v.given
from (select checkout_id, coalesce(-sum(amount) filter (where kind = 'SPENT'), 0) as spent,
        coalesce(sum(amount) filter (where kind <> 'SPENT'), 0) as given, min(at) as since
    from stored_value_entry where checkout_id is not null and kind <> 'CREDITED' group by checkout_id) v
left join orders o on o.checkout_id = v.checkout_id
left join checkout c on c.id = v.checkout_id
left join lateral (select sum(cast(one -> 'amount' ->> 'amount' as numeric)) as named from jsonb_array_elements(c.paid_with) one) n on true
where v.spent <> coalesce(n.named, 0) or v.given > v.spent
    or (v.given < v.spent and v.since < now() - interval '15 minutes' and (o.id is null or o.status = 'CANCELED'))
