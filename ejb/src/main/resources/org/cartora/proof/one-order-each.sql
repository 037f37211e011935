-- Every placed checkout has one order or is added to one, and every order and addition has a placed checkout.

-- checked
select count(*) from sale

-- violations
select 'checkout ' || coalesce(c.id, s.checkout_id) || ' is ' || coalesce(c.state, 'unknown') || ' and has ' || count(s.order_id) || ' orders'
from checkout c full join sale s on s.checkout_id = c.id and s.order_id = coalesce(c.addition_to, s.order_id)
where c.state = 'PLACED' or s.order_id is not null group by c.id, c.state, s.checkout_id
having count(s.order_id) <> 1 or c.state is distinct from 'PLACED'
