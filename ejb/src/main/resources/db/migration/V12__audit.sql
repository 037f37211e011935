-- Who changed what: every change of a business table as a row, sealed in a chain by batches.

create extension if not exists hstore;

-- the log ----------------------------------------------------------------------------------------------------------
-- One row for each row that was inserted, updated or deleted, by whatever means. An update keeps the columns that changed.
-- What happened at the identity provider (table_name 'identity') has the details in after.
create table audit_event (
    id bigint generated always as identity,
    at timestamptz not null default clock_timestamp(),
    table_name text not null,
    -- the primary key; several columns with / between them
    row_id text not null,
    action text not null,
    -- a person's id, guest, or system:… with the job or consumer; none where somebody wrote past the application
    actor text,
    request_id text,
    -- who was connected to the database
    db_role text not null,
    before jsonb,
    after jsonb
) partition by range (at);
create index audit_event_id on audit_event (id);
create index audit_event_row on audit_event (table_name, row_id, id);
-- small and cheap to keep: whoever asks for an actor, a request or a time reads the few places where they may be. The filters are as
-- large as these places need (some hundred rows of some fifty requests); larger ones are compressed anew at nearly every insert.
create index audit_event_brin on audit_event using brin (actor text_bloom_ops (n_distinct_per_range = 128),
    request_id text_bloom_ops (n_distinct_per_range = 128), at) with (pages_per_range = 16, autosummarize = on);
-- none should ever land here: it keeps the shop alive where a month was not made in time
create table audit_event_rest partition of audit_event default;

-- Makes the partition of a month and of the one after it. The application calls it: it may not make tables itself.
-- All writes wait for whoever waits to make one, so it waits for a second only; it is tried again every minute, and there is
-- a whole month for it.
create function audit_months(moment timestamptz) returns void
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp set lock_timeout = '1s' as $$
declare
    month timestamp := date_trunc('month', moment at time zone 'UTC');
begin
    if not pg_try_advisory_xact_lock(hashtextextended('audit-months', 0)) then
        return; -- another node is at it
    end if;
    for n in 0..1 loop
        -- a month that has begun in the rest stays there
        if to_regclass('public.' || to_char(month, '"audit_event_"YYYY_MM')) is null and not exists (select from audit_event_rest
                where at >= month at time zone 'UTC' and at < (month + interval '1 month') at time zone 'UTC') then
            execute format('create table public.%I partition of public.audit_event for values from (%L) to (%L)',
                to_char(month, '"audit_event_"YYYY_MM'), month at time zone 'UTC', (month + interval '1 month') at time zone 'UTC');
            execute format('revoke all on public.%I from cartora', to_char(month, '"audit_event_"YYYY_MM'));
            -- nobody asks for their content, and each analysis of a log that grows would sort thousands of these
            execute format('alter table public.%I alter before set statistics 0, alter after set statistics 0', to_char(month, '"audit_event_"YYYY_MM'));
            execute format('create trigger append_only before update or delete or truncate on public.%I'
                || ' for each statement execute function books_are_append_only()', to_char(month, '"audit_event_"YYYY_MM'));
        end if;
        month := month + interval '1 month';
    end loop;
end $$;

-- the triggers -----------------------------------------------------------------------------------------------------
-- Arguments: the columns of the primary key, those whose content is kept out (a fingerprint shows that it changed), those
-- that are left out altogether, and those of which a change alone is not worth a row. Values are kept as text: hstore compares
-- and takes apart two versions of a row in a third of the time that jsonb needs.
create function audit_row() returns trigger
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
    was hstore;
    is_now hstore;
    key text;
begin
    if tg_op = 'UPDATE' then
        was := hstore(old);
        is_now := hstore(new);
    elsif tg_op = 'INSERT' then
        is_now := hstore(new);
    elsif tg_op = 'DELETE' then
        was := hstore(old);
    else
        key := '*';
    end if;
    if key is null then
        key := coalesce(is_now, was) -> tg_argv[0];
    end if;
    if key is null then
        -- of several columns: {"order_id","position"} is told from a name by its braces
        select string_agg(coalesce(coalesce(is_now, was) -> part, '-'), '/' order by place)
            into key from unnest(tg_argv[0]::text[]) with ordinality as parts (part, place);
    end if;
    if tg_op = 'UPDATE' then
        is_now := is_now - was;
        if is_now = '' or tg_nargs > 1 and akeys(is_now) <@ (tg_argv[2]::text[] || tg_argv[3]::text[]) then
            return null;
        end if;
        was := slice(was, akeys(is_now));
    end if;
    if tg_nargs > 1 then
        was := audit_hide(was - tg_argv[2]::text[], tg_argv[1]::text[]);
        is_now := audit_hide(is_now - tg_argv[2]::text[], tg_argv[1]::text[]);
    end if;
    insert into audit_event (table_name, row_id, action, actor, request_id, db_role, before, after)
    values (tg_table_name, key, tg_op, nullif(current_setting('cartora.actor', true), ''),
            nullif(current_setting('cartora.request', true), ''), session_user, was::jsonb, is_now::jsonb);
    return null;
end $$;

create function audit_hide(content hstore, secrets text[]) returns hstore
    language plpgsql immutable set search_path = pg_catalog, public, pg_temp as $$
declare
    secret text;
begin
    foreach secret in array secrets loop
        if content -> secret is not null then
            content := content || hstore(secret, 'sha256:' || left(encode(sha256(convert_to(content -> secret, 'UTF8')), 'hex'), 16));
        end if;
    end loop;
    return content;
end $$;

-- A migration that makes a table names it here, or on the list in AuditIT with the reason why not.
create function audit_table(audited regclass, secrets text[] default '{}', without text[] default '{}', quiet text[] default '{}')
    returns void language plpgsql as $$
declare
    keys text[] := (select array_agg(a.attname order by array_position(i.indkey::smallint[], a.attnum))
        from pg_index i join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any (i.indkey)
        where i.indexrelid = (select u.indexrelid from pg_index u where u.indrelid = audited and u.indisunique
            and u.indpred is null and u.indexprs is null order by u.indisprimary desc, u.indexrelid limit 1));
    arguments text := quote_literal(case when cardinality(keys) = 1 then keys[1] else keys::text end);
begin
    if keys is null then
        raise exception '% has no key by which its rows could be told', audited;
    end if;
    if cardinality(secrets || without || quiet) > 0 then
        arguments := format('%s, %L, %L, %L', arguments, secrets, without, quiet);
    end if;
    execute format('drop trigger if exists audit on %s', audited);
    execute format('drop trigger if exists audit_truncate on %s', audited);
    execute format('create trigger audit after insert or update or delete on %s for each row execute function audit_row(%s)', audited, arguments);
    execute format('create trigger audit_truncate after truncate on %s for each statement execute function audit_row(%s)', audited, arguments);
end $$;

select audit_table(one::regclass) from unnest(array[
    'customer_address', 'customer_group_member', 'erased_person',
    'category', 'product_variant', 'price', 'price_list', 'price_record', 'tax_rate', 'media',
    'promotion', 'promotion_record', 'promotion_use', 'coupon', 'redemption',
    'stored_value_entry', 'sold_gift_card', 'shipping_zone', 'shipping_place', 'shipping_method', 'shipping_rate',
    'stock_location', 'stock_level', 'stock_reservation', 'stock_movement', 'stock_transfer', 'stock_transfer_line',
    'stock_count', 'stock_count_line', 'stock_feed', 'stock_terms', 'backorder',
    'cart_line', 'cart_coupon', 'checkout',
    'refund', 'dispute', 'parked_event', 'payment_transaction', 'account', 'journal_entry', 'posting',
    'past_order', 'order_line', 'order_event', 'order_note', 'order_addition', 'order_refund', 'order_cancelation',
    'parcel', 'parcel_line', 'customer_return', 'customer_return_line', 'customer_return_wish',
    'document_series', 'document', 'schedule', 'report', 'import_file']) as one;
-- what names a person and is not sealed is left out: the log outlives whoever is forgotten. Keys of people are not audited at all.
select audit_table('customer', without => '{username}');
select audit_table('tax_exemption', without => '{vat_id}');
select audit_table('customer_identity', without => '{email_index}');
select audit_table('checkout_contact', without => '{email_index}');
select audit_table('order_contact', without => '{email_index}');
select audit_table('past_order_contact', without => '{email_index}');
-- what lets somebody in, or pays
select audit_table('cart', secrets => '{token}');
select audit_table('orders', secrets => '{access_token}');
select audit_table('payment_intent', secrets => '{client_secret}', quiet => '{next_look_at,missed_looks,version}');
select audit_table('stored_value', secrets => '{code_hash}');
-- copies for lists and counts of views are written all the time and follow from other tables
select audit_table('product', without => '{words}',
    quiet => '{currency,price_from,compare_at,in_stock,rating,upvote_count,view_count,popularity}');
-- the paper itself stays where it is; its fingerprint tells whether it is the same
select audit_table('document_paper', secrets => '{sealed}');
-- how far a run is says the run
select audit_table('job_run', quiet => '{done,total,node,execution,attempts,version}');
select audit_table('data_import', quiet => '{place,created,changed,unchanged,failed,errors,warnings}');
select audit_table('data_export', quiet => '{place,bytes,rows,things,total}');

-- the chain --------------------------------------------------------------------------------------------------------
-- A seal holds the fingerprints of all rows after the last seal up to up_to, and the hash of the seal before.
create table audit_seal (
    number bigint primary key check (number > 0),
    up_to bigint not null unique,
    rows integer not null check (rows > 0),
    -- forty bytes a row: its id and the SHA-256 of its content
    fingerprints bytea not null,
    previous bytea not null,
    hash bytea not null,
    sealed_at timestamptz not null,
    check (octet_length(fingerprints) = rows * 40 and octet_length(hash) = 32 and octet_length(previous) = 32)
);
alter table audit_seal alter column fingerprints set storage external;

-- How far the log had come when it was looked at last, and the transaction of that look: once every transaction before
-- that one has ended, nothing can get in front of it any more.
create table audit_sealer (
    one boolean primary key default true check (one),
    id bigint not null,
    xact xid8 not null
);
insert into audit_sealer (id, xact) values (0, pg_current_xact_id());

-- What was verified; a word of the application, and of no weight for the chain itself.
create table audit_check (
    id bigint generated always as identity primary key,
    at timestamptz not null default clock_timestamp(),
    whole boolean not null,
    -- the last seal that was looked at, and its hash then
    seal bigint not null,
    hash bytea not null,
    rows bigint not null,
    findings jsonb not null check (jsonb_typeof(findings) = 'array')
);

-- Of the row in PostgreSQL's binary form: its own words in the text form of JSON took five times as long. Without a search_path
-- of its own, so that it is put in where it is called; whoever calls it sees to UTF-8.
create function audit_fingerprint(e audit_event) returns bytea
    language sql stable parallel safe
    return pg_catalog.int8send(e.id) || pg_catalog.sha256(pg_catalog.record_send(row(e.id, e.at, e.table_name, e.row_id, e.action, e.actor,
        e.request_id, e.db_role, e.before, e.after)));

create function audit_seal_hash(previous bytea, number bigint, up_to bigint, sealed_at timestamptz, fingerprints bytea) returns bytea
    language sql immutable parallel safe set search_path = pg_catalog, pg_temp as $$
    select sha256(previous || int8send(number) || int8send(up_to) || int8send(cast(extract(epoch from sealed_at) * 1000000 as bigint)) || fingerprints)
$$;

-- Seals what can be sealed and answers how many rows. To be called in a transaction of its own.
create function audit_seal(most integer default 10000) returns integer
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp set client_encoding = 'UTF8' as $$
declare
    reached bigint;
    here xid8;
    marked audit_sealer;
    last audit_seal;
    made audit_seal;
    total integer := 0;
    last_up_to bigint;
    last_hash bytea;
begin
    if pg_current_xact_id_if_assigned() is not null then
        raise exception 'audit_seal comes first in its transaction';
    end if;
    -- the order counts: whoever has drawn a number up to reached has a transaction older than here
    select last_value into reached from audit_event_id_seq;
    here := pg_current_xact_id();
    select * into marked from audit_sealer for update skip locked;
    if not found then
        return 0;
    end if;
    if marked.xact > here then
        -- another cluster's count of transactions: this data was restored from a dump
        update audit_sealer set id = reached, xact = here;
        return 0;
    end if;
    if marked.xact > pg_snapshot_xmin(pg_current_snapshot()) then
        return 0;
    end if;
    select * into last from audit_seal order by number desc limit 1;
    last_up_to := coalesce(last.up_to, 0);
    last_hash := coalesce(last.hash, sha256(''));
    for n in 1..20 loop
        exit when last_up_to >= marked.id;
        select coalesce(last.number, 0) + n, max(e.id), count(*), string_agg(audit_fingerprint(e), ''::bytea order by e.id)
            into made.number, made.up_to, made.rows, made.fingerprints
            from (select * from audit_event where id > last_up_to and id <= marked.id order by id limit most) e;
        exit when made.rows = 0;
        made.previous := last_hash;
        made.sealed_at := clock_timestamp();
        made.hash := audit_seal_hash(made.previous, made.number, made.up_to, made.sealed_at, made.fingerprints);
        insert into audit_seal select made.*;
        total := total + made.rows;
        last_up_to := made.up_to;
        last_hash := made.hash;
        exit when made.rows < most;
    end loop;
    if marked.id < reached then
        update audit_sealer set id = reached, xact = here;
    end if;
    return total;
end $$;

-- Up to which row the log says itself that it was forgotten. Its word counts where a seal holds it, where the month had ended by
-- then, and where what it speaks of had been sealed within a day of that month's end: nothing newer is forgotten in an old name.
create function audit_forgotten() returns bigint
    language sql stable set search_path = pg_catalog, public, pg_temp as $$
    select coalesce(max(said.up_to), 0)
    from (select e.id, e.at, (e.after ->> 'up_to')::bigint as up_to, audit_fingerprint(e) as fingerprint,
            (to_date(e.after ->> 'month', 'YYYY_MM') + interval '1 month') at time zone 'UTC' as ended
        from audit_event e where e.table_name = 'audit_event' and e.row_id = '*' and e.action = 'FORGET') said
    join lateral (select fingerprints from audit_seal where up_to >= said.id order by up_to limit 1) holds
        on position(said.fingerprint in holds.fingerprints) > 0
    join lateral (select sealed_at from audit_seal where up_to >= said.up_to order by up_to limit 1) sealed
        on sealed.sealed_at < said.ended + interval '1 day'
    where said.ended <= said.at
$$;

-- What does not fit between two seals (the first one excluded), each as a sentence that names the place.
create function audit_violations(after_seal bigint, up_to_seal bigint default 9223372036854775807) returns setof text
    language plpgsql stable set search_path = pg_catalog, public, pg_temp set client_encoding = 'UTF8' as $$
declare
    seal record;
    forgotten bigint := audit_forgotten();
begin
    for seal in
        select s.number, s.up_to, s.rows, s.fingerprints, coalesce(p.up_to, 0) as begins_after, p.number is null and s.number > 1 as alone,
            s.previous <> coalesce(p.hash, case when s.number = 1 then sha256('') else s.previous end) as detached,
            s.hash <> audit_seal_hash(s.previous, s.number, s.up_to, s.sealed_at, s.fingerprints) as changed,
            (select string_agg(audit_fingerprint(e), ''::bytea order by e.id) from audit_event e
                where e.id > coalesce(p.up_to, 0) and e.id <= s.up_to) is distinct from s.fingerprints as differs
        from audit_seal s left join audit_seal p on p.number = s.number - 1
        where s.number > after_seal and s.number <= up_to_seal order by s.number
    loop
        if seal.alone then
            return next format('Seal %s is missing', seal.number - 1);
        elsif seal.detached then
            return next format('Seal %s does not follow seal %s: one of them was written anew', seal.number, seal.number - 1);
        end if;
        if seal.changed then
            return next format('Seal %s was changed: its hash does not fit what it holds', seal.number);
        end if;
        if seal.differs and not seal.alone then
            return query select audit_difference(seal.begins_after, seal.up_to, seal.number, seal.fingerprints, forgotten);
        end if;
    end loop;
end $$;

create function audit_difference(begins_after bigint, ends_at bigint, seal bigint, fingerprints bytea, forgotten bigint) returns setof text
    language sql stable set search_path = pg_catalog, public, pg_temp as $$
    with sealed as materialized (
        select ('x' || encode(substring(fingerprints from n * 40 + 1 for 8), 'hex'))::bit(64)::bigint as id, substring(fingerprints from n * 40 + 1 for 40) as fingerprint
        from generate_series(0, octet_length(fingerprints) / 40 - 1) as n),
    found as (select e.id, e.table_name, e.row_id, e.action, audit_fingerprint(e) as fingerprint from audit_event e
        where e.id > begins_after and e.id <= ends_at)
    select case
        when f.id is null then format('Row %s was removed after it was sealed (seal %s)', s.id, seal)
        when s.id is null then format('Row %s (%s of %s %s) was put in later, it is not in seal %s', f.id, f.action, f.table_name, f.row_id, seal)
        else format('Row %s (%s of %s %s) was changed after it was sealed (seal %s)', f.id, f.action, f.table_name, f.row_id, seal) end
    from sealed s full join found f on f.id = s.id
    where s.fingerprint is distinct from f.fingerprint and not (f.id is null and s.id <= forgotten)
    order by coalesce(s.id, f.id)
$$;

-- What is wrong with a seal that was seen before, with its hash; none where it is still there as it was.
create function audit_anchor(anchor_number bigint, anchor_hash bytea) returns setof text
    language sql stable set search_path = pg_catalog, public, pg_temp as $$
    select case when s.number is null
            then format('The chain is cut off: seal %s was there and is gone, the last one is seal %s', anchor_number,
                coalesce((select max(number) from audit_seal), 0))
            else format('Seal %s was written anew: its hash is not the one that was seen before', anchor_number) end
    from (select anchor_number as number) a left join audit_seal s on s.number = a.number
    where anchor_number > 0 and s.hash is distinct from anchor_hash
$$;

-- what people do at the identity provider; the details hold no name and no address
create function audit_identity(subject text, action text, actor text, details jsonb) returns void
    language sql security definer set search_path = pg_catalog, public, pg_temp as $$
    insert into audit_event (table_name, row_id, action, actor, request_id, db_role, after)
    values ('identity', subject, action, actor, nullif(current_setting('cartora.request', true), ''), session_user, details)
$$;

-- up to when it was heard what happened there
create table audit_feed (
    one boolean primary key default true check (one),
    up_to timestamptz not null default '2000-01-01'
);
insert into audit_feed default values;
revoke insert, delete, truncate on audit_feed from cartora;

-- Retention, for the owner alone: drops the months that ended before a day and are sealed as a whole. The seals stay, and
-- the log says itself up to where it was forgotten.
create function audit_forget(before_day date) returns integer
    language plpgsql set search_path = pg_catalog, public, pg_temp as $$
declare
    month record;
    highest bigint;
    dropped integer := 0;
    sealed bigint := coalesce((select max(up_to) from audit_seal), 0);
begin
    for month in
        select c.relname, to_timestamp(right(c.relname, 7), 'YYYY_MM')::date + interval '1 month' as ended
        from pg_inherits i join pg_class c on c.oid = i.inhrelid
        where i.inhparent = 'audit_event'::regclass and c.relname ~ '^audit_event_\d{4}_\d{2}$' order by c.relname
    loop
        execute format('select max(id) from %I', month.relname) into highest;
        continue when month.ended > before_day or highest > sealed;
        if highest > audit_forgotten()
            and (select sealed_at from audit_seal where up_to >= highest order by up_to limit 1) >= (month.ended + interval '1 day') at time zone 'UTC' then
            raise warning '% was sealed more than a day after its end: it stays until a later month was forgotten, for its own word would not be believed', month.relname;
            continue;
        end if;
        execute format('drop table %I', month.relname);
        if highest is not null then
            insert into audit_event (table_name, row_id, action, db_role, after)
                values ('audit_event', '*', 'FORGET', session_user, jsonb_build_object('up_to', highest, 'month', right(month.relname, 7)));
        end if;
        dropped := dropped + 1;
    end loop;
    return dropped;
end $$;

-- For the owner alone: what is made up and nobody's business (demo data, copies for a benchmark) stays out of the log, which
-- says itself from when to when nothing was logged.
create function audit_switch(logged boolean) returns void
    language plpgsql set search_path = pg_catalog, public, pg_temp as $$
declare
    audited regclass;
begin
    for audited in select tgrelid from pg_trigger where tgname = 'audit' loop
        execute format('alter table %s %s trigger audit', audited, case when logged then 'enable' else 'disable' end);
    end loop;
    insert into audit_event (table_name, row_id, action, db_role)
        values ('audit_event', '*', case when logged then 'RESUME' else 'PAUSE' end, session_user);
end $$;

-- rights -----------------------------------------------------------------------------------------------------------
-- The application reads, and writes only by what its changes cause; nobody changes or removes.
revoke all on audit_event, audit_event_rest, audit_seal, audit_sealer, audit_check from cartora;
revoke all on sequence audit_event_id_seq, audit_check_id_seq from cartora;
grant select on audit_event, audit_seal, audit_check to cartora;
grant insert (whole, seal, hash, rows, findings) on audit_check to cartora;
create trigger append_only before update or delete or truncate on audit_event
    for each statement execute function books_are_append_only();
create trigger append_only before update or delete or truncate on audit_event_rest
    for each statement execute function books_are_append_only();
create trigger append_only before update or delete or truncate on audit_seal
    for each statement execute function books_are_append_only();
create trigger append_only before update or delete or truncate on audit_check
    for each statement execute function books_are_append_only();
revoke execute on function audit_row(), audit_hide(hstore, text[]), audit_table(regclass, text[], text[], text[]), audit_forget(date), audit_switch(boolean),
    audit_months(timestamptz), audit_seal(integer), audit_identity(text, text, text, jsonb) from public;
grant execute on function audit_months(timestamptz), audit_seal(integer), audit_identity(text, text, text, jsonb) to cartora;
select audit_months(now());
