-- Multiplies the orders of a running shop with all that belongs to them, so that the books stay true: payments, journal, stock,
-- parcels, returns, refunds, documents. For measuring proofs and reports on a large shop that may be thrown away afterwards.
--
--   psql -h localhost -p 5433 -U cartora_owner -v copies=249 -f bench/orders.sql cartora
--
-- makes 249 copies of each order that was placed without gift cards, store credit, coupons and backorders.
\set ON_ERROR_STOP on
set synchronous_commit = off;
set work_mem = '64MB';

-- the copies stay out of the audit log, which would be larger than they are
select audit_switch(false);

-- as much later as the copy's number says, for identifiers begin with their time: copies lie behind each other as orders do
create function pg_temp.copy_of(id uuid, k integer) returns uuid language sql immutable as $$
    select (lpad(to_hex((('x' || left(id::text, 8))::bit(32)::bigint + k::bigint * 4096) % 4294967296), 8, '0')
        || substr(id::text, 9, 6) || substr(md5(id::text || k)::uuid::text, 15))::uuid $$;
create function pg_temp.copy_of(reference text, k integer) returns text language sql immutable
    as $$ select case when reference ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' then pg_temp.copy_of(reference::uuid, k)::text
        else reference || '-' || k end $$;

create temporary table source_order as
    select o.id, o.checkout_id from orders o
    where o.number !~ '^C[0-9A-F]{15}$' -- copies are not copied again
        and not exists (select from stored_value_entry v where v.checkout_id = o.checkout_id)
        and not exists (select from redemption r where r.checkout_id = o.checkout_id)
        and not exists (select from backorder b where b.order_id = o.id);
create unique index on source_order (id);
create unique index on source_order (checkout_id);
analyze source_order;

-- which columns name something that is copied as well, or must be unique
create temporary table copied (position serial, name text, link text, renamed text[]);
insert into copied (name, link, renamed) values
    ('checkout', 't.id = s.checkout_id', '{id}'),
    ('checkout_contact', 't.checkout_id = s.checkout_id', '{checkout_id}'),
    ('payment_intent', 't.checkout_id = s.checkout_id', '{id,checkout_id,reference,client_secret}'),
    ('payment_transaction', 't.intent_id = i.id', '{id,intent_id,provider_reference}'),
    ('refund', 't.intent_id = i.id', '{id,intent_id,checkout_id,repeated_by,provider_reference}'),
    ('orders', 't.id = s.id', '{id,checkout_id}'),
    ('order_contact', 't.order_id = s.id', '{order_id}'),
    ('order_line', 't.order_id = s.id', '{id,order_id}'),
    ('order_event', 't.order_id = s.id', '{id,order_id}'),
    ('order_refund', 't.order_id = s.id', '{id,order_id}'),
    ('journal_entry', 't.checkout_id = s.checkout_id', '{id,checkout_id,reference}'),
    ('posting', 't.entry_id = e.id', '{entry_id}'),
    ('stock_movement', 't.order_id = s.id', '{id,order_id}'),
    ('parcel', 't.order_id = s.id', '{id,order_id}'),
    ('parcel_line', 't.parcel_id = p.id', '{parcel_id,line_id}'),
    ('customer_return', 't.order_id = s.id', '{id,order_id}'),
    ('customer_return_line', 't.return_id = r.id', '{return_id,line_id}'),
    ('document', 't.order_id = s.id', '{id,order_id,refund_id}');

do $$
declare
    each record;
begin
    for each in select * from copied order by position loop
        execute format('create temporary table %I as select t.* from source_order s %s join %I t on %s order by t.ctid',
            'source_' || each.name,
            case when each.link like '% i.id' then 'join payment_intent i on i.checkout_id = s.checkout_id'
                when each.link like '% e.id' then 'join journal_entry e on e.checkout_id = s.checkout_id'
                when each.link like '% p.id' then 'join parcel p on p.order_id = s.id'
                when each.link like '% r.id' then 'join customer_return r on r.order_id = s.id' else '' end,
            each.name, each.link);
    end loop;
end $$;

create procedure pg_temp.copy_rows(k integer) language plpgsql as $$
declare
    each record;
    columns text;
    expressions text;
begin
    for each in select * from copied order by position loop
        select string_agg(quote_ident(column_name), ', ' order by ordinal_position),
            string_agg(case
                when column_name = any (each.renamed) then format('pg_temp.copy_of(t.%I%s, %s)', column_name,
                    case when data_type = 'uuid' then '' else '::text' end, k)
                when each.name = 'orders' and column_name = 'number' then format($e$ 'C' || upper(left(md5(t.id::text || %s), 15)) $e$, k)
                -- what is sealed for one row opens in no other: nobody is known of the copies
                when column_name = 'person_id' then format('pg_temp.copy_of(t.person_id, %s)', k)
                when each.name = 'document' and column_name = 'number' then
                    'd.last + row_number() over (partition by t.entity, t.kind)'
                else format('t.%I', column_name) end, ', ' order by ordinal_position)
        into columns, expressions
        from information_schema.columns
        where table_schema = 'public' and table_name = each.name and column_name <> 'recorded_in' and is_generated = 'NEVER';
        execute format('insert into %I (%s) select %s from %I t %s', each.name, columns, expressions, 'source_' || each.name,
            case when each.name = 'document' then 'join document_series d on d.entity = t.entity and d.kind = t.kind' else '' end);
    end loop;
    update document_series d set last = d.last + x.many
        from (select entity, kind, count(*) as many from source_document group by entity, kind) x
        where x.entity = d.entity and x.kind = d.kind;
    commit;
end $$;

-- beyond the numbers of an earlier run
select count(*) as past from orders \gset
select 'call pg_temp.copy_rows(' || :past + k || ')' from generate_series(1, :copies) k \gexec

-- the goods that were sent and are promised had to come in first
insert into stock_movement (id, variant_id, location_id, sku, kind, from_account, to_account, quantity, cause)
    select gen_random_uuid(), variant_id, location_id, sku, 'RECEIVED', 'SUPPLIERS', 'SHELF', quantity, 'goods for the copies'
    from (select m.variant_id, m.location_id, m.sku, (:copies) * (
            coalesce(sum(m.quantity) filter (where m.kind = 'SHIPPED'), 0)
            + sum(case 'ALLOCATED' when m.to_account then m.quantity when m.from_account then -m.quantity else 0 end)) as quantity
        from stock_movement m join source_order s on s.id = m.order_id group by m.variant_id, m.location_id, m.sku) x
    where quantity > 0;
update stock_level l set on_hand = m.on_hand, allocated = m.allocated
    from (select variant_id, location_id, sum(case when to_account in ('SHELF', 'ALLOCATED') then quantity else 0 end
                - case when from_account in ('SHELF', 'ALLOCATED') then quantity else 0 end) as on_hand,
            sum(case 'ALLOCATED' when to_account then quantity when from_account then -quantity else 0 end) as allocated
        from stock_movement group by variant_id, location_id) m
    where m.variant_id = l.variant_id and m.location_id = l.location_id;
select audit_switch(true);
set client_min_messages = error; -- it names the catalogs that it may not analyze
analyze;
select count(*) as orders from orders;
