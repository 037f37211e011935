-- Each addition to an order is its lines, no more and no less, and belongs to the order that its checkout was opened for.

-- checked
select count(*) from order_addition

-- violations
select 'addition ' || coalesce(a.id, l.addition_id) || ' of ' || coalesce(a.grand_total, 0) || ' (tax ' || coalesce(a.tax_total, 0) || '): lines '
    || coalesce(l.total, 0) || ' (tax ' || coalesce(l.tax, 0) || ')'
from order_addition a full join (select addition_id, order_id, sum(total) as total, sum(tax_total) as tax
    from order_line where addition_id is not null group by addition_id, order_id) l on l.addition_id = a.id and l.order_id = a.order_id
left join checkout c on c.id = a.id
where coalesce(a.grand_total, 0) <> coalesce(l.total, 0) or coalesce(a.tax_total, 0) <> coalesce(l.tax, 0)
    or c.addition_to is distinct from a.order_id
