-- Every refund is booked with its amount and its tax; what canceled a whole order took the whole sale back.

-- checked
select count(*) from order_refund

-- violations
select 'refund ' || r.id || ' of order ' || o.number || ': ' || r.amount || ' (tax ' || r.tax || '), booked '
    || coalesce(b.amount, 0) || ' (tax ' || coalesce(b.tax, 0) || ')'
from order_refund r join orders o on o.id = r.order_id
left join (select e.kind, e.reference, -sum(p.amount) filter (where p.account = 'CUSTOMER_DEPOSITS') as amount,
        coalesce(sum(p.amount) filter (where p.account = 'TAX_PAYABLE'), 0) as tax
    from journal_entry e join posting p on p.entry_id = e.id where e.kind in ('ORDER_REFUNDED', 'ORDER_CANCELED')
    group by e.kind, e.reference) b
    on (b.kind = 'ORDER_REFUNDED' and b.reference = r.id::text)
        or (b.kind = 'ORDER_CANCELED' and b.reference = r.order_id::text and r.kind = 'CANCELATION' and o.status = 'CANCELED'
            and not exists (select from journal_entry e where e.kind = 'ORDER_REFUNDED' and e.reference = r.id::text))
where r.amount <> coalesce(b.amount, 0) or r.tax <> coalesce(b.tax, 0)
