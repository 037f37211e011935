-- Every refund is booked with its amount and its tax; what canceled a whole order took the whole sale back.

-- checked
select count(*) from order_refund

-- violations
with booked as materialized (select e.kind, e.reference, -sum(p.amount) filter (where p.account = 'CUSTOMER_DEPOSITS') as amount,
        coalesce(sum(p.amount) filter (where p.account = 'TAX_PAYABLE'), 0) as tax
    from journal_entry e join posting p on p.entry_id = e.id where e.kind in ('ORDER_REFUNDED', 'ORDER_CANCELED')
    group by e.kind, e.reference)
select 'refund ' || r.id || ' of order ' || o.number || ': ' || r.amount || ' (tax ' || r.tax || '), booked '
    || coalesce(b.amount, c.amount, 0) || ' (tax ' || coalesce(b.tax, c.tax, 0) || ')'
from order_refund r join orders o on o.id = r.order_id
left join booked b on b.kind = 'ORDER_REFUNDED' and b.reference = r.id::text
left join booked c on c.kind = 'ORDER_CANCELED' and c.reference = r.order_id::text and r.kind = 'CANCELATION' and o.status = 'CANCELED'
where r.amount <> coalesce(b.amount, c.amount, 0) or r.tax <> coalesce(b.tax, c.tax, 0)
