-- A use of a promotion is redeemed by an order that stands, or held by a checkout that is under way.

-- checked
select count(*) from redemption where state <> 'GIVEN_BACK'

-- violations
select 'promotion ' || r.promotion_id || ' in checkout ' || r.checkout_id || ' is ' || r.state || ', checkout '
    || coalesce(c.state, 'missing') || ', order ' || coalesce(o.status, 'missing')
from redemption r left join checkout c on c.id = r.checkout_id left join orders o on o.id = r.order_id
where (r.state = 'REDEEMED' and o.status is distinct from 'PLACED')
    or (r.state = 'HELD' and (c.state is null or c.state in ('PLACED', 'EXPIRED')))
