-- Every order is booked with its total, its tax and its shipping.

-- checked
select count(*) from orders

-- violations
select 'order ' || o.number || ' of ' || o.grand_total || ' (tax ' || o.tax_total || ') is booked with ' || coalesce(b.total, 0)
    || ' (tax ' || coalesce(b.tax, 0) || ')'
from orders o left join (
    select e.reference, sum(p.amount) filter (where p.account = 'CUSTOMER_DEPOSITS') as total,
        -coalesce(sum(p.amount) filter (where p.account = 'TAX_PAYABLE'), 0) as tax
    from journal_entry e join posting p on p.entry_id = e.id where e.kind = 'ORDER_PLACED' group by e.reference) b
    on b.reference = o.id::text
where o.grand_total <> coalesce(b.total, 0) or o.tax_total <> coalesce(b.tax, 0)
