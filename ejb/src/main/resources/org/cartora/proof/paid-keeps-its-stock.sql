-- A checkout that is paid and not placed holds every unit of it that lies on a shelf, and nothing but its own end takes them away.

-- checked
select count(*) from checkout where state = 'PAID'

-- violations
select 'checkout ' || c.id || ' is paid for ' || wanted.units || ' units and keeps ' || coalesce(sum(r.quantity), 0)
from checkout c
cross join lateral (select coalesce(sum((line ->> 'quantity')::int), 0) as units from jsonb_array_elements(c.quote -> 'lines') line
    where (line ->> 'giftCard')::boolean is distinct from true) wanted
left join stock_reservation r on r.checkout_id = c.id and r.expires_at is null
where c.state = 'PAID'
group by c.id, wanted.units having coalesce(sum(r.quantity), 0) <> wanted.units
