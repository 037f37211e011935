-- No checkout was charged twice.

-- checked
select count(*) from payment_intent where captured > 0

-- violations
select 'checkout ' || i.checkout_id || ' was charged ' || count(*) || ' times, ' || sum(t.amount) || ' in all, for ' || i.amount
from payment_transaction t join payment_intent i on i.id = t.intent_id where t.kind = 'CAPTURE' and t.status = 'SUCCESS'
group by i.id having sum(t.amount) <> i.captured or sum(t.amount) > i.amount
