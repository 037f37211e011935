-- After the order is placed: parcels, and money given back.

-- notes of the staff ------------------------------------------------------------------------------------------------
-- apart from order_event, which customers read
create table order_note (
    id uuid primary key,
    order_id uuid not null references orders,
    author varchar(120) not null,
    -- sealed with the key of who ordered, for staff write about people
    sealed bytea not null,
    at timestamptz not null
);
create index order_note_order on order_note (order_id, id);
revoke update, delete, truncate on order_note from cartora;
-- when a key is renewed
grant update (sealed) on order_note to cartora;

-- additions --------------------------------------------------------------------------------------------------------
-- what was added to an order after it was placed and was paid for apart; the id is that of the checkout that sold it
create table order_addition (
    id uuid primary key,
    order_id uuid not null references orders,
    subtotal numeric(19, 4) not null,
    discount_total numeric(19, 4) not null,
    tax_total numeric(19, 4) not null,
    shipping_total numeric(19, 4) not null,
    grand_total numeric(19, 4) not null,
    -- paid by goods that came back, in an exchange
    credited numeric(19, 4) not null default 0 check (credited between 0 and grand_total),
    currency varchar(3) not null,
    added_at timestamptz not null
);
create index order_addition_order on order_addition (order_id, id);
create index order_addition_added on order_addition (added_at, id);
revoke update, delete, truncate on order_addition from cartora;
create trigger append_only before update or delete or truncate on order_addition
    for each statement execute function books_are_append_only();
-- none for what was ordered at first
alter table order_line add column addition_id uuid references order_addition;

-- an order as it was placed, and each addition to it: whatever was sold, paid and invoiced at one time
create view sale as
select o.id as order_id, o.number, o.checkout_id, cast(null as uuid) as addition_id, o.status, o.payment_status, o.currency,
    o.placed_at as sold_at, o.grand_total - coalesce(a.grand_total, 0) as grand_total, o.tax_total - coalesce(a.tax_total, 0) as tax_total,
    cast(0 as numeric) as credited
from orders o left join (select order_id, sum(grand_total) as grand_total, sum(tax_total) as tax_total
    from order_addition group by order_id) a on a.order_id = o.id
union all
select a.order_id, o.number, a.id, a.id, o.status, o.payment_status, a.currency, a.added_at, a.grand_total, a.tax_total, a.credited
from order_addition a join orders o on o.id = a.order_id;

-- refunds ----------------------------------------------------------------------------------------------------------
-- what was decided to be given back, and of which lines; the same id as the refund that the provider is asked for
create table order_refund (
    id uuid primary key,
    order_id uuid not null references orders,
    -- where several payments give back, each has a refund of its own, all of one decision
    decision uuid not null,
    kind varchar(12) not null check (kind in ('LINES', 'AMOUNT', 'CANCELATION', 'RETURN')),
    destination varchar(12) not null default 'PAYMENT' check (destination in ('PAYMENT', 'STORE_CREDIT')),
    amount numeric(19, 4) not null check (amount > 0),
    tax numeric(19, 4) not null check (tax between 0 and amount),
    currency varchar(3) not null,
    reason varchar(200) not null,
    parts jsonb not null check (jsonb_typeof(parts) = 'array'),
    decided_at timestamptz not null
);
create index order_refund_order on order_refund (order_id, id);
create index order_refund_decided on order_refund (decided_at, id);
revoke update, delete, truncate on order_refund from cartora;
create trigger append_only before update or delete or truncate on order_refund
    for each statement execute function books_are_append_only();

-- which requests took items out of an order, whether money went back for them or not: one that is repeated takes no more
create table order_cancelation (
    id uuid primary key,
    order_id uuid not null references orders,
    canceled_at timestamptz not null default now()
);
create index order_cancelation_order on order_cancelation (order_id);
revoke update, delete, truncate on order_cancelation from cartora;
create trigger append_only before update or delete or truncate on order_cancelation
    for each statement execute function books_are_append_only();

-- parcels ----------------------------------------------------------------------------------------------------------
create table parcel (
    id uuid primary key,
    order_id uuid not null,
    carrier varchar(60) not null,
    tracking_number varchar(80),
    tracking_url varchar(400),
    shipped_at timestamptz not null,
    delivered_at timestamptz,
    version bigint not null,
    check (delivered_at >= shipped_at)
);
create index parcel_order on parcel (order_id, id);

create table parcel_line (
    parcel_id uuid not null references parcel,
    position integer not null,
    line_id uuid not null,
    sku varchar(80) not null,
    title varchar(300) not null,
    quantity integer not null check (quantity > 0),
    primary key (parcel_id, position),
    unique (parcel_id, line_id)
);
create index parcel_line_line on parcel_line (line_id);

-- returns ----------------------------------------------------------------------------------------------------------
create table customer_return (
    id uuid primary key,
    order_id uuid not null,
    state varchar(10) not null check (state in ('REQUESTED', 'APPROVED', 'REJECTED', 'RECEIVED')),
    reason varchar(20) not null,
    -- what customer and shop wrote, sealed with the customer's key; none where nobody wrote anything
    words bytea,
    requested_at timestamptz not null,
    decided_at timestamptz,
    received_at timestamptz,
    -- what was offered in exchange
    exchange_id uuid unique,
    -- of the request that received it, which may be repeated
    receipt_id uuid,
    version bigint not null,
    check ((state = 'RECEIVED') = (received_at is not null)),
    check (receipt_id is null or state = 'RECEIVED')
);
create index customer_return_order on customer_return (order_id, id);
create index customer_return_open on customer_return (requested_at) where state in ('REQUESTED', 'APPROVED');

create table customer_return_line (
    return_id uuid not null references customer_return,
    position integer not null,
    line_id uuid not null,
    variant_id uuid not null,
    sku varchar(80) not null,
    title varchar(300) not null,
    quantity integer not null check (quantity > 0),
    taken_to varchar(9) check (taken_to in ('RESTOCK', 'WRITE_OFF')),
    primary key (return_id, position),
    unique (return_id, line_id)
);
-- what a customer wants instead of money
create table customer_return_wish (
    return_id uuid not null references customer_return,
    position integer not null,
    variant_id uuid not null,
    quantity integer not null check (quantity > 0),
    primary key (return_id, position)
);
create index customer_return_line_line on customer_return_line (line_id);

-- documents --------------------------------------------------------------------------------------------------------
-- how far the numbers of a legal entity have come; whoever takes one keeps the row until the document is there, so that
-- a number that was taken back with its transaction is given to the next
create table document_series (
    entity varchar(40) not null,
    kind varchar(11) not null check (kind in ('INVOICE', 'CREDIT_NOTE')),
    last bigint not null default 0 check (last >= 0),
    primary key (entity, kind)
);

create table document (
    id uuid primary key,
    entity varchar(40) not null,
    kind varchar(11) not null,
    number bigint not null check (number > 0),
    order_id uuid not null,
    refund_id uuid unique,
    addition_id uuid unique,
    amount numeric(19, 4) not null check (amount >= 0),
    tax numeric(19, 4) not null check (tax between 0 and amount),
    currency varchar(3) not null,
    -- when the order was placed, or the refund decided
    occurred_at timestamptz not null,
    issued_at timestamptz not null,
    unique (entity, kind, number),
    foreign key (entity, kind) references document_series,
    check ((kind = 'CREDIT_NOTE') = (refund_id is not null)),
    check (addition_id is null or kind = 'INVOICE')
);
create unique index document_invoice_once on document (order_id) where kind = 'INVOICE' and addition_id is null;
create index document_order on document (order_id);
create index document_progress on document (entity, kind, occurred_at desc);

-- the file itself, with name and address in it; written once, sealed with a key of its own that may outlive the person's,
-- for papers are kept as long as the law wants
create table document_paper (
    document_id uuid primary key references document,
    person_id uuid not null,
    sealed bytea not null
);
create index document_paper_person on document_paper (person_id);
create table paper_key (
    person_id uuid primary key,
    wrapped bytea not null,
    -- when the last paper has been kept for long enough, once its person was erased; none before
    ends_at timestamptz
);
create index paper_key_end on paper_key (ends_at) where ends_at is not null;
revoke update, delete, truncate on document from cartora;
revoke update, truncate on document_paper from cartora;
create trigger append_only before update or delete or truncate on document
    for each statement execute function books_are_append_only();
