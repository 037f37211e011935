-- What things cost and why they cost less: prices in two times, price lists, taxes, promotions, coupons, gift cards.

create extension if not exists btree_gist;

-- customer groups --------------------------------------------------------------------------------------------------
create table customer_group_member (
    customer_id uuid not null,
    group_code varchar(60) not null check (group_code ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    since timestamptz not null default now(),
    primary key (customer_id, group_code)
);
create index customer_group_member_group on customer_group_member (group_code);

-- prices in two times ----------------------------------------------------------------------------------------------
-- valid: when a price counts; recorded: when the shop believed so. A correction ends what was recorded and records anew, so
-- that "what did it cost then, as known then" stays a query. The table price keeps the list price of today for quick reading.
create table price_list (
    id uuid primary key,
    code varchar(60) not null unique check (code ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    name varchar(120) not null,
    currency varchar(3) not null check (currency ~ '^[A-Z]{3}$'),
    -- nobody's but theirs; null is for everybody
    customer_group varchar(60)
);

create table price_record (
    id uuid primary key default gen_random_uuid(),
    -- null is the list price itself
    price_list_id uuid references price_list,
    variant_id uuid not null,
    currency varchar(3) not null check (currency ~ '^[A-Z]{3}$'),
    min_quantity integer not null default 1 check (min_quantity >= 1),
    amount numeric(19, 4) not null check (amount >= 0),
    compare_at numeric(19, 4) check (compare_at > amount),
    valid tstzrange not null check (not isempty(valid)),
    recorded tstzrange not null default tstzrange(now(), null) check (not isempty(recorded)),
    -- one price at a time, for every moment and as known at every moment
    constraint prices_do_not_overlap exclude using gist (
        variant_id with =, currency with =, min_quantity with =,
        (coalesce(price_list_id, '00000000-0000-0000-0000-000000000000'::uuid)) with =,
        valid with &&, recorded with &&)
);
create index price_record_listed on price_record (variant_id, currency) where upper_inf(recorded) and price_list_id is not null;
create index price_record_list on price_record (price_list_id) where price_list_id is not null;
-- history is not rewritten: a price can only cease to be believed
revoke update, delete on price_record from cartora;
grant update (recorded) on price_record to cartora;

create function record_list_price() returns trigger language plpgsql as $$
declare
    known price_record;
    moment timestamptz := clock_timestamp();
begin
    if tg_op = 'UPDATE' and (old.amount, old.compare_at) is not distinct from (new.amount, new.compare_at) then
        return null;
    end if;
    select * into known from price_record
        where variant_id = coalesce(new.variant_id, old.variant_id) and currency = coalesce(new.currency, old.currency)
          and price_list_id is null and upper_inf(recorded) and upper_inf(valid);
    if found then
        moment := greatest(moment, lower(known.valid) + interval '1 microsecond', lower(known.recorded) + interval '1 microsecond');
        update price_record set recorded = tstzrange(lower(recorded), moment) where id = known.id;
        insert into price_record (variant_id, currency, amount, compare_at, valid, recorded)
            values (known.variant_id, known.currency, known.amount, known.compare_at,
                    tstzrange(lower(known.valid), moment), tstzrange(moment, null));
    end if;
    if tg_op <> 'DELETE' then
        insert into price_record (variant_id, currency, amount, compare_at, valid, recorded)
            values (new.variant_id, new.currency, new.amount, new.compare_at,
                    tstzrange(case when tg_op = 'INSERT' and not found then least(new.changed_at, moment) else moment end, null),
                    tstzrange(moment, null));
    end if;
    return null;
end $$;
create trigger price_history after insert or update or delete on price
    for each row execute function record_list_price();

-- what a product costs in each currency, for lists: the lowest list price of its variants
create table product_offer (
    product_id uuid not null references product on delete cascade,
    currency varchar(3) not null check (currency ~ '^[A-Z]{3}$'),
    price_from numeric(19, 4) not null check (price_from >= 0),
    compare_at numeric(19, 4),
    primary key (product_id, currency)
);
create index product_offer_price on product_offer (currency, price_from, product_id);

create function reprice_product(of_product uuid, in_currency varchar) returns void language plpgsql as $$
begin
    delete from product_offer where product_id = of_product and currency = in_currency;
    insert into product_offer (product_id, currency, price_from, compare_at)
    select of_product, in_currency, p.amount, p.compare_at
    from product_variant v join price p on p.variant_id = v.id and p.currency = in_currency
    where v.product_id = of_product order by p.amount, v.position limit 1;
end $$;
create function follow_price() returns trigger language plpgsql as $$
begin
    perform reprice_product(v.product_id, coalesce(new.currency, old.currency))
        from product_variant v where v.id = coalesce(new.variant_id, old.variant_id);
    return null;
end $$;
create trigger product_offer_follows after insert or update or delete on price for each row execute function follow_price();
create function follow_variant() returns trigger language plpgsql as $$
begin
    perform reprice_product(old.product_id, p.currency) from price p where p.variant_id = old.id;
    return null;
end $$;
create trigger product_offer_follows_variants after delete on product_variant for each row execute function follow_variant();

-- what was there before this migration is known from its own last change on
insert into price_record (variant_id, currency, amount, compare_at, valid)
select variant_id, currency, amount, compare_at, tstzrange(changed_at, null) from price;

-- tax --------------------------------------------------------------------------------------------------------------
-- each of its variants is a denomination; what it sells is money to be spent later
alter table product add column gift_card boolean not null default false;
alter table product add column tax_class varchar(20) not null default 'standard' check (tax_class ~ '^[a-z]+$');

create table tax_rate (
    id uuid primary key default gen_random_uuid(),
    country varchar(2) not null check (country ~ '^[A-Z]{2}$'),
    -- empty is the whole country; the rates of a region come on top
    region varchar(10) not null default '',
    tax_class varchar(20) not null check (tax_class ~ '^[a-z]+$'),
    name varchar(60) not null,
    rate numeric(7, 5) not null check (rate between 0 and 1),
    valid tstzrange not null default tstzrange(null, null) check (not isempty(valid)),
    constraint tax_rates_do_not_overlap exclude using gist (
        country with =, region with =, tax_class with =, name with =, valid with &&)
);
insert into tax_rate (country, tax_class, name, rate)
select country, class, 'VAT', rate / 100
from (values ('DE', 19.0, 7.0), ('AT', 20.0, 10.0), ('FR', 20.0, 5.5), ('NL', 21.0, 9.0), ('BE', 21.0, 6.0), ('LU', 17.0, 8.0),
             ('IT', 22.0, 10.0), ('ES', 21.0, 10.0), ('PL', 23.0, 8.0), ('CZ', 21.0, 12.0), ('DK', 25.0, 25.0), ('SE', 25.0, 12.0),
             ('IE', 23.0, 13.5), ('PT', 23.0, 6.0)) r (country, standard, reduced)
cross join lateral (values ('standard', standard), ('reduced', reduced)) c (class, rate);
insert into tax_rate (country, tax_class, name, rate, valid) values
    ('FI', 'standard', 'VAT', 0.24, '[,2024-09-01 00:00+03)'), ('FI', 'standard', 'VAT', 0.255, '[2024-09-01 00:00+03,)'),
    ('FI', 'reduced', 'VAT', 0.14, '[,2026-01-01 00:00+02)'), ('FI', 'reduced', 'VAT', 0.135, '[2026-01-01 00:00+02,)');

insert into tax_rate (country, region, tax_class, name, rate)
select country, region, class, name, rate
from (values ('US', 'CA', 'California sales tax', 0.0725), ('US', 'NY', 'New York state tax', 0.04),
             ('US', 'TX', 'Texas sales tax', 0.0625), ('US', 'WA', 'Washington sales tax', 0.065),
             ('JP', '', 'Consumption tax', 0.10)) r (country, region, name, rate)
cross join (values ('standard'), ('reduced')) c (class)
where not (country = 'JP' and class = 'reduced');
insert into tax_rate (country, tax_class, name, rate) values ('JP', 'reduced', 'Consumption tax', 0.08);

-- customers who pay the tax in their own country
create table tax_exemption (
    customer_id uuid primary key,
    vat_id varchar(20) not null check (vat_id ~ '^[A-Z]{2}[A-Z0-9+*]{2,14}$'),
    since timestamptz not null default now()
);

-- promotion --------------------------------------------------------------------------------------------------------
create table promotion (
    id uuid primary key,
    name varchar(120) not null check (name <> ''),
    status varchar(8) not null check (status in ('DRAFT', 'ACTIVE', 'PAUSED')),
    lane varchar(8) not null check (lane in ('CATALOG', 'ITEM', 'CART', 'SHIPPING')),
    stacking varchar(9) not null check (stacking in ('BEST', 'COMBINES', 'EXCLUSIVE')),
    priority integer not null,
    needs_coupon boolean not null,
    conditions jsonb not null,
    benefit jsonb not null,
    starts_at timestamptz,
    ends_at timestamptz,
    total_limit integer check (total_limit > 0),
    per_customer_limit integer check (per_customer_limit > 0),
    -- counted only where there is a limit: without one no row is fought over
    redeemed integer not null default 0 check (redeemed >= 0),
    version bigint not null default 0,
    changed_at timestamptz not null,
    check (ends_at > starts_at),
    constraint promotion_limit_holds check (total_limit is null or redeemed <= total_limit)
);
create index promotion_active on promotion (priority desc, id) where status = 'ACTIVE';

-- what price tags said when: the terms of each catalogue promotion for the times in which it was active, whoever changed them
create table promotion_record (
    id uuid primary key default gen_random_uuid(),
    promotion_id uuid not null references promotion,
    name varchar(120) not null,
    stacking varchar(9) not null,
    priority integer not null,
    needs_coupon boolean not null,
    conditions jsonb not null,
    benefit jsonb not null,
    starts_at timestamptz,
    ends_at timestamptz,
    total_limit integer,
    per_customer_limit integer,
    active tstzrange not null,
    constraint promotion_is_recorded_once exclude using gist (promotion_id with =, active with &&)
);
create index promotion_record_active on promotion_record using gist (active);
revoke update, delete on promotion_record from cartora;
grant update (active) on promotion_record to cartora;

create function record_promotion() returns trigger language plpgsql as $$
declare
    moment timestamptz := clock_timestamp();
begin
    update promotion_record set active = tstzrange(lower(active), greatest(moment, lower(active) + interval '1 microsecond'))
        where promotion_id = new.id and upper_inf(active) returning upper(active) into moment;
    if new.status = 'ACTIVE' and new.lane = 'CATALOG' then
        insert into promotion_record (promotion_id, name, stacking, priority, needs_coupon, conditions, benefit,
                                      starts_at, ends_at, total_limit, per_customer_limit, active)
        values (new.id, new.name, new.stacking, new.priority, new.needs_coupon, new.conditions, new.benefit,
                new.starts_at, new.ends_at, new.total_limit, new.per_customer_limit,
                tstzrange(coalesce(moment, clock_timestamp()), null));
    end if;
    return null;
end $$;
create trigger promotion_history after insert or update of name, status, lane, stacking, priority, needs_coupon, conditions,
    benefit, starts_at, ends_at, total_limit, per_customer_limit on promotion
    for each row execute function record_promotion();

create table coupon (
    code varchar(60) primary key check (code ~ '^[A-Z0-9][A-Z0-9-]*$'),
    promotion_id uuid not null references promotion,
    batch_id uuid,
    total_limit integer check (total_limit > 0),
    redeemed integer not null default 0 check (redeemed >= 0),
    active boolean not null default true,
    created_at timestamptz not null default now(),
    constraint coupon_limit_holds check (total_limit is null or redeemed <= total_limit)
);
create index coupon_promotion on coupon (promotion_id, code);

-- one use of a promotion by one checkout: held when the quote is frozen, redeemed by its order, or given back
create table redemption (
    checkout_id uuid not null,
    promotion_id uuid not null references promotion,
    coupon_code varchar(60) references coupon,
    -- a customer's id, or the hash of a guest's e-mail
    redeemer varchar(80) not null,
    state varchar(10) not null check (state in ('HELD', 'REDEEMED', 'GIVEN_BACK')),
    saved numeric(19, 4) not null check (saved > 0),
    currency varchar(3) not null,
    order_id uuid,
    at timestamptz not null default now(),
    primary key (checkout_id, promotion_id),
    check ((state = 'REDEEMED') <= (order_id is not null))
);
create index redemption_order on redemption (order_id) where order_id is not null;
create index redemption_promotion on redemption (promotion_id, at desc);

create table promotion_use (
    promotion_id uuid not null references promotion,
    redeemer varchar(80) not null,
    used integer not null check (used >= 0),
    primary key (promotion_id, redeemer)
);

create table cart_coupon (
    cart_id uuid not null references cart on delete cascade,
    code varchar(60) not null,
    added_at timestamptz not null default now(),
    primary key (cart_id, code)
);

-- why a line costs what it costs, and the tax of each line ----------------------------------------------------------
alter table order_line add column discounts jsonb not null default '[]' check (jsonb_typeof(discounts) = 'array');
alter table order_line add column taxes jsonb not null default '[]' check (jsonb_typeof(taxes) = 'array');
alter table orders add column shipping jsonb;
alter table orders drop constraint order_total_adds_up;
-- gross prices contain their tax, net prices have it on top
alter table orders add constraint order_total_adds_up check (
    grand_total in (subtotal - discount_total + shipping_total, subtotal - discount_total + shipping_total + tax_total));

-- gift cards and store credit --------------------------------------------------------------------------------------
create table stored_value (
    id uuid primary key,
    kind varchar(12) not null check (kind in ('GIFT_CARD', 'STORE_CREDIT')),
    -- a gift card is known by the hash of its code, a credit by whose it is
    code_hash varchar(64) unique,
    last_signs varchar(4),
    customer_id uuid,
    currency varchar(3) not null,
    -- double spending ends here, whoever comes first
    balance numeric(19, 4) not null check (balance >= 0),
    expires_at timestamptz,
    blocked boolean not null default false,
    created_at timestamptz not null default now(),
    check ((kind = 'GIFT_CARD') = (code_hash is not null)),
    check ((kind = 'STORE_CREDIT') = (customer_id is not null)),
    unique (customer_id, currency)
);

create table stored_value_entry (
    id uuid primary key,
    stored_value_id uuid not null references stored_value,
    kind varchar(10) not null check (kind in ('ISSUED', 'SOLD', 'VOIDED', 'SPENT', 'GIVEN_BACK', 'REFUNDED', 'CREDITED', 'CORRECTED')),
    amount numeric(19, 4) not null check (amount <> 0),
    balance_after numeric(19, 4) not null check (balance_after >= 0),
    -- the checkout it was spent on, or whose refund it is
    checkout_id uuid,
    -- what makes a repeat harmless
    cause varchar(120) not null,
    at timestamptz not null default now(),
    unique (stored_value_id, kind, cause)
);
create index stored_value_entry_checkout on stored_value_entry (checkout_id) where checkout_id is not null;
revoke update, delete on stored_value_entry from cartora;

-- gift cards that somebody has bought: one for each unit of a line, with its code until it is mailed and after
create table sold_gift_card (
    stored_value_id uuid primary key references stored_value,
    order_id uuid not null references orders,
    line_id uuid not null references order_line,
    -- whose key the code is sealed with: the buyer's
    person_id uuid not null,
    sealed bytea not null,
    -- the refund that took it back
    refund_id uuid
);
create index sold_gift_card_order on sold_gift_card (order_id);
create index sold_gift_card_line on sold_gift_card (line_id);
create index sold_gift_card_person on sold_gift_card (person_id);
