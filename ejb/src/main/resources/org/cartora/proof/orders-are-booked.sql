-- Every order, and each addition to one, is booked with its total and its tax.

-- checked
select count(*) from sale

-- violations
select 'order ' || s.number || ' of ' || s.grand_total || ' (tax ' || s.tax_total || ') is booked with ' || coalesce(b.total, 0)
    || ' (tax ' || coalesce(b.tax, 0) || ')'
from sale s left join (
    select e.kind, e.reference, sum(p.amount) filter (where p.account = 'CUSTOMER_DEPOSITS') as total,
        -coalesce(sum(p.amount) filter (where p.account = 'TAX_PAYABLE'), 0) as tax
    from journal_entry e join posting p on p.entry_id = e.id where e.kind in ('ORDER_PLACED', 'ORDER_EXTENDED')
    group by e.kind, e.reference) b
    on b.kind = case when s.addition_id is null then 'ORDER_PLACED' else 'ORDER_EXTENDED' end
        and b.reference = cast(coalesce(s.addition_id, s.order_id) as text)
where s.grand_total <> coalesce(b.total, 0) or s.tax_total <> coalesce(b.tax, 0)
