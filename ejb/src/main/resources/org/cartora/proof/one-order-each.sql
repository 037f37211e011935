-- Every placed checkout has one order, and every order a placed checkout.

-- checked
select count(*) from orders

-- violations
select 'checkout ' || coalesce(c.id, o.checkout_id) || ' is ' || coalesce(c.state, 'unknown') || ' and has ' || count(o.id) || ' orders'
from checkout c full join orders o on o.checkout_id = c.id
where c.state = 'PLACED' or o.id is not null group by c.id, c.state, o.checkout_id
having count(o.id) <> 1 or c.state is distinct from 'PLACED'
