-- Every order, addition and refund older than 15 minutes has its document, of the same amount and tax as the books have.

-- checked
select count(*) from document

-- violations
select 'order ' || s.number || ' of ' || s.grand_total || ' (tax ' || s.tax_total || '): '
    || coalesce('invoice of ' || d.amount || ' (tax ' || d.tax || ')', 'no invoice')
from sale s left join document d on d.order_id = s.order_id and d.kind = 'INVOICE' and d.addition_id is not distinct from s.addition_id
where (d.id is null and s.sold_at < now() - interval '15 minutes') or d.amount <> s.grand_total or d.tax <> s.tax_total
union all
select 'refund ' || r.id || ' of ' || r.amount || ' (tax ' || r.tax || '): '
    || coalesce('credit note of ' || d.amount || ' (tax ' || d.tax || ')', 'no credit note')
from order_refund r left join document d on d.refund_id = r.id
where (d.id is null and r.decided_at < now() - interval '15 minutes') or d.amount <> r.amount or d.tax <> r.tax
