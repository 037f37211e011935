-- Documents of the warehouse: goods on their way between two locations, and stocktaking.

create table stock_transfer (
    id uuid primary key,
    from_location uuid not null references stock_location,
    to_location uuid not null references stock_location,
    state varchar(10) not null check (state in ('DRAFT', 'IN_TRANSIT', 'RECEIVED', 'CANCELED')),
    note varchar(200),
    created_at timestamptz not null default now(),
    shipped_at timestamptz,
    closed_at timestamptz,
    check (from_location <> to_location),
    check ((state in ('RECEIVED', 'CANCELED')) = (closed_at is not null)),
    check (state <> 'RECEIVED' or shipped_at is not null)
);
create index stock_transfer_open on stock_transfer (id) where closed_at is null;

create table stock_transfer_line (
    transfer_id uuid not null references stock_transfer,
    variant_id uuid not null,
    sku varchar(80) not null,
    quantity integer not null check (quantity > 0),
    received integer not null default 0,
    primary key (transfer_id, variant_id),
    constraint no_more_arrives_than_was_sent check (received between 0 and quantity)
);

create table stock_count (
    id uuid primary key,
    location_id uuid not null references stock_location,
    state varchar(10) not null check (state in ('OPEN', 'POSTED', 'CANCELED')),
    note varchar(200),
    opened_at timestamptz not null default now(),
    closed_at timestamptz,
    check ((state = 'OPEN') = (closed_at is null))
);

create table stock_count_line (
    count_id uuid not null references stock_count,
    variant_id uuid not null,
    sku varchar(80) not null,
    -- on hand by the books when it was counted: what is sold between counting and posting is no difference
    expected integer not null,
    counted integer not null check (counted >= 0),
    counted_at timestamptz not null default now(),
    primary key (count_id, variant_id)
);

create index stock_movement_reference on stock_movement (reference, variant_id) where reference is not null;

-- What a transfer has on its way is what its movements put into IN_TRANSIT and have not taken out, at every commit. Purchases
-- write no such movement and pay nothing for it.
create function transfer_adds_up(of_transfer uuid, of_variant uuid) returns void language plpgsql as $$
begin
    if exists (select from
        (select l.variant_id, case t.state when 'IN_TRANSIT' then l.quantity - l.received else 0 end as units
            from stock_transfer t join stock_transfer_line l on l.transfer_id = t.id
            where t.id = of_transfer and (of_variant is null or l.variant_id = of_variant)) due
        full join
        (select variant_id, sum(case to_account when 'IN_TRANSIT' then quantity else -quantity end) as units
            from stock_movement where reference = 'transfer:' || of_transfer and (of_variant is null or variant_id = of_variant)
            group by variant_id) moved using (variant_id)
        where coalesce(due.units, 0) <> coalesce(moved.units, 0)) then
        raise exception 'transfer % does not agree with its movements', of_transfer using errcode = 'check_violation';
    end if;
end $$;
create function movement_follows_transfer() returns trigger language plpgsql as $$
begin
    perform transfer_adds_up(substr(new.reference, 10)::uuid, new.variant_id);
    return null;
end $$;
create function transfer_line_follows_movements() returns trigger language plpgsql as $$
begin
    perform transfer_adds_up(coalesce(new.transfer_id, old.transfer_id), coalesce(new.variant_id, old.variant_id));
    return null;
end $$;
create function transfer_follows_movements() returns trigger language plpgsql as $$
begin
    perform transfer_adds_up(new.id, null);
    return null;
end $$;
create constraint trigger transfer_adds_up after insert on stock_movement
    deferrable initially deferred for each row when (new.kind = 'TRANSFERRED') execute function movement_follows_transfer();
create constraint trigger transfer_adds_up after insert or update or delete on stock_transfer_line
    deferrable initially deferred for each row execute function transfer_line_follows_movements();
create constraint trigger transfer_adds_up after update of state on stock_transfer
    deferrable initially deferred for each row execute function transfer_follows_movements();

-- the last update from outside that was applied, for each SKU and location: an older one is dropped
create table stock_feed (
    variant_id uuid not null,
    location_id uuid not null references stock_location,
    sequence bigint not null check (sequence > 0),
    -- that of the last count: what came or went before it is in it
    counted bigint not null default 0 check (counted between 0 and sequence),
    told_at timestamptz not null,
    primary key (variant_id, location_id)
);

-- How a variant is sold when there is nothing left, and when it is low. No row: not at all.
create table stock_terms (
    variant_id uuid primary key,
    sku varchar(80) not null unique,
    policy varchar(9) not null check (policy in ('DENY', 'BACKORDER', 'PREORDER')),
    -- sold beyond the stock: held by checkouts, or waiting in orders
    beyond integer not null default 0 check (beyond >= 0),
    most_beyond integer not null default 0 check (most_beyond >= 0),
    ships_on date,
    low_at integer check (low_at >= 0),
    low boolean not null default false,
    check (policy <> 'PREORDER' or ships_on is not null),
    -- the last word, as the level's is for what is in stock
    constraint backorders_stay_within_their_limit check (beyond <= most_beyond)
);
create index stock_terms_watched on stock_terms (variant_id) where low_at is not null;

create table backorder (
    -- rises with time: the oldest is served first
    id uuid primary key,
    order_id uuid not null,
    variant_id uuid not null,
    sku varchar(80) not null,
    quantity integer not null check (quantity > 0),
    waiting integer not null,
    ships_on date,
    unique (order_id, variant_id),
    check (waiting between 0 and quantity)
);
create index backorder_waiting on backorder (variant_id, id) where waiting > 0;
