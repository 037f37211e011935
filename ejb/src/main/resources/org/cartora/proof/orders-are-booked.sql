-- Every order, and each addition to one, is booked with its total and its tax.

-- checked
select count(*) from sale

-- violations
select 'order ' || s.number || ' of ' || s.grand_total || ' (tax ' || s.tax_total || ') is booked with ' || coalesce(b.total, 0)
    || ' (tax ' || coalesce(b.tax, 0) || ')'
from sale s left join (
    select e.checkout_id, sum(p.amount) filter (where p.account = 'CUSTOMER_DEPOSITS') as total,
        -sum(p.amount) filter (where p.account = 'TAX_PAYABLE') as tax
    from journal_entry e join posting p on p.entry_id = e.id and p.account in ('CUSTOMER_DEPOSITS', 'TAX_PAYABLE')
    where e.kind in ('ORDER_PLACED', 'ORDER_EXTENDED') group by e.checkout_id) b on b.checkout_id = s.checkout_id
where s.grand_total <> coalesce(b.total, 0) or s.tax_total <> coalesce(b.tax, 0)
