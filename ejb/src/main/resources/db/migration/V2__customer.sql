-- Customers. Who a person is stands in customer_identity and customer_address only, apart from what the shop links to.

create table customer (
    id uuid primary key,
    username varchar(40) not null unique,
    created_at timestamptz not null default now(),
    constraint username_is_a_handle check (username ~ '^[a-z0-9][a-z0-9-]{2,39}$')
);

create table customer_identity (
    customer_id uuid primary key references customer on delete cascade,
    email varchar(254) not null,
    email_verified boolean not null default false,
    first_name varchar(80),
    last_name varchar(80),
    phone varchar(40)
);
create index customer_identity_email on customer_identity (lower(email));

create table customer_address (
    id uuid primary key,
    customer_id uuid not null references customer on delete cascade,
    first_name varchar(80) not null,
    last_name varchar(80) not null,
    company varchar(120),
    line1 varchar(160) not null,
    line2 varchar(160),
    postal_code varchar(20) not null,
    city varchar(120) not null,
    region varchar(120),
    country varchar(2) not null check (country ~ '^[A-Z]{2}$'),
    phone varchar(40),
    default_shipping boolean not null default false,
    default_billing boolean not null default false
);
-- where parcels and invoices go unless another address is chosen
create unique index customer_address_shipping on customer_address (customer_id) where default_shipping;
create unique index customer_address_billing on customer_address (customer_id) where default_billing;
create index customer_address_customer on customer_address (customer_id, id);
