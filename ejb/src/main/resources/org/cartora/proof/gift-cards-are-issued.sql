-- Of every gift card that was bought and paid there is one card, worth what it cost; those not issued yet are what the books owe for them.

-- checked
select count(*) from order_line where gift_card

-- violations
select 'order ' || o.number || ', SKU ' || l.sku || ': issued ' || l.shipped || ', cards ' || coalesce(c.cards, 0) || ' of ' || coalesce(c.worth, 0)
from order_line l join orders o on o.id = l.order_id
left join (select s.line_id, count(*) as cards, sum(e.amount) as worth
    from sold_gift_card s join stored_value_entry e on e.stored_value_id = s.stored_value_id and e.kind = 'SOLD'
    group by s.line_id) c on c.line_id = l.id
where l.gift_card and (l.shipped <> coalesce(c.cards, 0) or l.shipped * l.unit_price <> coalesce(c.worth, 0)
    or (o.payment_status = 'PAID' and l.shipped + l.canceled <> l.quantity))
union all
select 'sold and not issued in ' || coalesce(b.currency, s.currency) || ': ' || coalesce(s.open, 0) || ', booked ' || coalesce(b.owed, 0)
from (select currency, -sum(amount) as owed from posting where account = 'GIFT_CARDS_SOLD' group by currency) b
full join (select o.currency, sum(l.total - l.refunded - coalesce(c.issued, 0)) as open
    from order_line l join orders o on o.id = l.order_id
    left join (select s.line_id, sum(e.amount) as issued
        from sold_gift_card s join stored_value_entry e on e.stored_value_id = s.stored_value_id and e.kind in ('SOLD', 'VOIDED')
        group by s.line_id) c on c.line_id = l.id
    where l.gift_card group by o.currency) s on s.currency = b.currency
where coalesce(b.owed, 0) <> coalesce(s.open, 0)
