-- The lines of every order, its shipping and its discounts come to its totals, to the cent.

-- checked
select count(*) from orders

-- violations
select 'order ' || o.number || ': lines ' || coalesce(l.total, 0) || ' + shipping ' || o.shipping_total || ', total ' || o.grand_total
from orders o left join (select order_id, sum(total) as total, sum(unit_price * quantity) as listed, sum(tax_total) as tax
    from order_line group by order_id) l on l.order_id = o.id
where o.subtotal <> coalesce(l.listed, 0)
    or case when o.grand_total = o.subtotal - o.discount_total + o.shipping_total then o.grand_total <> coalesce(l.total, 0) + o.shipping_total
        -- net prices have their tax on top, that of the shipping too
        else o.grand_total <> coalesce(l.total, 0) + o.shipping_total + o.tax_total - coalesce(l.tax, 0)
            or o.subtotal - o.discount_total + coalesce(l.tax, 0) <> coalesce(l.total, 0) end
