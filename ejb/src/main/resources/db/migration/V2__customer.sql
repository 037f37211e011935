-- Customers. Who a person is stands in customer_identity and customer_address only, apart from what the shop links to, and
-- sealed with the person's key: docs/security.md, "Personal data".

-- a customer's key under the customer's id, a guest's under the id of the checkout; wrapped with a key that is not in here
create table person_key (
    person_id uuid primary key,
    wrapped bytea not null,
    issued_at timestamptz not null default now(),
    -- when it was renewed while the former one may still be in use; none otherwise
    renewed_at timestamptz
);
create index person_key_renewed on person_key (renewed_at) where renewed_at is not null;
create index person_key_age on person_key (issued_at);

-- who asked to be forgotten: nobody gets a key again under that id
create table erased_person (
    person_id uuid primary key,
    requested_at timestamptz not null default now(),
    -- none while the identity provider still knows the person
    erased_at timestamptz
);
create index erased_person_pending on erased_person (requested_at) where erased_at is null;
revoke delete, truncate on erased_person from cartora;

-- what somebody asked to see, where making it takes long; sealed with that person's key
create table personal_file (
    person_id uuid primary key,
    sealed bytea not null,
    made_at timestamptz not null default now()
);

create table customer (
    id uuid primary key,
    username varchar(40) not null unique,
    created_at timestamptz not null default now(),
    erased_at timestamptz,
    constraint username_is_a_handle check (username ~ '^[a-z0-9][a-z0-9-]{2,39}$')
);

create table customer_identity (
    customer_id uuid primary key references customer on delete cascade,
    email_verified boolean not null default false,
    -- keyed: it finds an address and tells none
    email_index bytea not null,
    sealed bytea not null
);
create index customer_identity_email on customer_identity (email_index);

create table customer_address (
    id uuid primary key,
    customer_id uuid not null references customer on delete cascade,
    sealed bytea not null,
    default_shipping boolean not null default false,
    default_billing boolean not null default false
);
-- where parcels and invoices go unless another address is chosen
create unique index customer_address_shipping on customer_address (customer_id) where default_shipping;
create unique index customer_address_billing on customer_address (customer_id) where default_billing;
create index customer_address_customer on customer_address (customer_id, id);
