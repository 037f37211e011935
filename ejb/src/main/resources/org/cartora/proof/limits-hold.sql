-- Promotions and coupons with a limit have counted each use once, and no use beyond the limit.

-- checked
select (select count(*) from promotion where total_limit is not null) + (select count(*) from coupon where total_limit is not null)

-- violations
select 'promotion ' || p.name || ' counts ' || p.redeemed || ' of ' || p.total_limit || ', used ' || count(r.checkout_id)
from promotion p left join redemption r on r.promotion_id = p.id and r.state <> 'GIVEN_BACK'
where p.total_limit is not null group by p.id having p.redeemed <> count(r.checkout_id)
union all
select 'coupon ' || c.code || ' counts ' || c.redeemed || ' of ' || c.total_limit || ', used ' || count(r.checkout_id)
from coupon c left join redemption r on r.coupon_code = c.code and r.state <> 'GIVEN_BACK'
where c.total_limit is not null group by c.code having c.redeemed <> count(r.checkout_id)
