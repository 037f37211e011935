-- Every order and every refund older than 15 minutes has its document, of the same amount and tax as the books have.

-- checked
select count(*) from document

-- violations
select 'order ' || o.number || ' of ' || o.grand_total || ' (tax ' || o.tax_total || '): '
    || coalesce('invoice of ' || d.amount || ' (tax ' || d.tax || ')', 'no invoice')
from orders o left join document d on d.order_id = o.id and d.kind = 'INVOICE'
where (d.id is null and o.placed_at < now() - interval '15 minutes') or d.amount <> o.grand_total or d.tax <> o.tax_total
union all
select 'refund ' || r.id || ' of ' || r.amount || ' (tax ' || r.tax || '): '
    || coalesce('credit note of ' || d.amount || ' (tax ' || d.tax || ')', 'no credit note')
from order_refund r left join document d on d.refund_id = r.id
where (d.id is null and r.decided_at < now() - interval '15 minutes') or d.amount <> r.amount or d.tax <> r.tax
