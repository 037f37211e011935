-- Stock, cart, checkout, payment, order. Money is numeric with the currency beside it; identifying data of people lives
-- in the *_contact tables only, sealed with the person's key.

-- inventory --------------------------------------------------------------------------------------------------------
create table stock_location (
    id uuid primary key,
    code varchar(40) not null unique check (code ~ '^[a-z0-9][a-z0-9-]*$'),
    name varchar(120) not null check (name <> ''),
    line1 varchar(160) not null,
    line2 varchar(160),
    postal_code varchar(20) not null,
    city varchar(120) not null,
    region varchar(120),
    country varchar(2) not null check (country ~ '^[A-Z]{2}$'),
    -- of several in a country the lowest comes first
    priority integer not null check (priority >= 0),
    active boolean not null,
    -- whether orders are sent from there; a shop's back room or a returns desk may hold stock and send nothing
    ships boolean not null,
    version bigint not null default 0
);
insert into stock_location (id, code, name, line1, postal_code, city, country, priority, active, ships)
values ('00000000-0000-7000-8000-000000000001', 'main', 'Main warehouse', 'Am Speicher 1', '20457', 'Hamburg', 'DE', 100, true, true);

create table stock_level (
    variant_id uuid not null,
    location_id uuid not null references stock_location,
    sku varchar(80) not null,
    on_hand integer not null default 0 check (on_hand >= 0),
    allocated integer not null default 0 check (allocated >= 0),
    reserved integer not null default 0 check (reserved >= 0),
    -- kept back: never sold, whatever is on hand
    safety integer not null default 0 check (safety >= 0),
    primary key (variant_id, location_id),
    unique (sku, location_id),
    -- the last word against overselling
    constraint stock_is_never_oversold check (allocated + reserved <= on_hand)
) with (fillfactor = 80);

create table stock_reservation (
    checkout_id uuid not null,
    variant_id uuid not null,
    -- none for what is promised beyond the stock; no foreign key, for every purchase would lock the location's one row
    location_id uuid,
    sku varchar(80) not null,
    quantity integer not null check (quantity > 0),
    -- none while its checkout is paid: then only an order or the end of the checkout takes it away
    expires_at timestamptz,
    unique nulls not distinct (checkout_id, variant_id, location_id)
);
create index stock_reservation_expiry on stock_reservation (expires_at);

create table stock_movement (
    id uuid primary key,
    variant_id uuid not null,
    location_id uuid not null references stock_location,
    sku varchar(80) not null,
    kind varchar(12) not null,
    -- the units leave one account and arrive at the other: a row balances by its form. SHELF and ALLOCATED are those of the
    -- location, the others are the shop's
    from_account varchar(17) not null,
    to_account varchar(17) not null,
    quantity integer not null check (quantity > 0),
    cause varchar(200) not null,
    order_id uuid,
    -- the document behind it where it is no order, such as transfer:… or count:…
    reference varchar(120),
    at timestamptz not null default now(),
    -- what cannot happen to goods is not written down either
    constraint movement_is_between_its_accounts check ((kind, from_account, to_account) in (
        ('RECEIVED', 'SUPPLIERS', 'SHELF'),
        ('ALLOCATED', 'SHELF', 'ALLOCATED'), ('RELEASED', 'ALLOCATED', 'SHELF'),
        ('SHIPPED', 'ALLOCATED', 'CUSTOMERS'), ('RETURNED', 'CUSTOMERS', 'SHELF'), ('RETURNED', 'CUSTOMERS', 'WRITTEN_OFF'),
        ('ADJUSTED', 'SHELF', 'COUNT_DIFFERENCES'), ('ADJUSTED', 'COUNT_DIFFERENCES', 'SHELF'),
        ('ADJUSTED', 'SHELF', 'CORRECTIONS'), ('ADJUSTED', 'CORRECTIONS', 'SHELF'),
        ('TRANSFERRED', 'SHELF', 'IN_TRANSIT'), ('TRANSFERRED', 'IN_TRANSIT', 'SHELF'))),
    constraint movement_has_its_order check ((kind in ('ALLOCATED', 'RELEASED', 'SHIPPED', 'RETURNED')) = (order_id is not null)),
    constraint movement_has_its_transfer check ((kind = 'TRANSFERRED') = coalesce(starts_with(reference, 'transfer:'), false))
);
create index stock_movement_variant on stock_movement (variant_id, id);
create index stock_movement_order on stock_movement (order_id) where order_id is not null;
revoke update, delete on stock_movement from cartora;

-- cart -------------------------------------------------------------------------------------------------------------
create table cart (
    id uuid primary key,
    token varchar(64) not null unique,
    customer_id uuid unique,
    currency varchar(3) not null,
    created_at timestamptz not null,
    expires_at timestamptz not null
);
create index cart_expiry on cart (expires_at);

create table cart_line (
    id uuid primary key,
    cart_id uuid not null references cart on delete cascade,
    variant_id uuid not null,
    quantity integer not null check (quantity between 1 and 9999),
    unique (cart_id, variant_id)
);

-- checkout ---------------------------------------------------------------------------------------------------------
create table checkout (
    id uuid primary key,
    cart_id uuid,
    customer_id uuid,
    state varchar(8) not null check (state in ('OPEN', 'PAID', 'PLACED', 'EXPIRED')),
    quote jsonb not null,
    grand_total numeric(19, 4) not null check (grand_total >= 0),
    currency varchar(3) not null,
    shipping_method varchar(40) not null,
    -- what gift cards and store credit pay of it, if any
    paid_with jsonb check (jsonb_typeof(paid_with) = 'array'),
    -- paid by a reservation that is captured later
    reserved boolean not null default false,
    -- the order that gets more by it; none where it becomes an order of its own
    addition_to uuid,
    -- what goods that come back pay of it, in an exchange
    credit numeric(19, 4) check (credit >= 0),
    expires_at timestamptz not null,
    -- how often in a row the clock could not settle it, and when it tries again
    misses integer not null default 0,
    next_try_at timestamptz,
    created_at timestamptz not null,
    version bigint not null
);
create index checkout_addition on checkout (addition_to) where addition_to is not null;
create index checkout_open_cart on checkout (cart_id) where state = 'OPEN';
-- apart, so that looking for the paid ones passes by none of the open ones
create index checkout_open on checkout (expires_at) where state = 'OPEN';
create index checkout_paid on checkout (next_try_at nulls first, expires_at) where state = 'PAID';

create table checkout_contact (
    checkout_id uuid primary key references checkout on delete cascade,
    -- whose key it is sealed with
    person_id uuid not null,
    -- none when the person was erased
    email_index bytea,
    sealed bytea not null
);
create index checkout_contact_person on checkout_contact (person_id);

-- payment ----------------------------------------------------------------------------------------------------------
create table payment_intent (
    id uuid primary key,
    checkout_id uuid not null unique,
    provider varchar(20) not null,
    -- the provider's own id, and the secret that it gave the browser
    reference varchar(120) unique,
    client_secret varchar(200) unique,
    amount numeric(19, 4) not null check (amount >= 0),
    currency varchar(3) not null,
    status varchar(20) not null
        check (status in ('OPENING', 'REQUIRES_PAYMENT', 'REQUIRES_ACTION', 'REQUIRES_CAPTURE', 'SUCCEEDED', 'CANCELED')),
    captured numeric(19, 4) not null default 0,
    -- held on the card, to be captured later; of that, never to be taken
    reserved numeric(19, 4) not null default 0 check (reserved between 0 and amount),
    released numeric(19, 4) not null default 0 check (released between 0 and reserved),
    -- what the provider is asked to take, until it is known how that ended
    to_capture numeric(19, 4) check (to_capture > 0 and to_capture = reserved - released),
    -- when the reservation ends by itself, and whether somebody was told of that
    reserved_until timestamptz,
    warned boolean not null default false,
    refund_due numeric(19, 4) not null default 0,
    refunded numeric(19, 4) not null default 0,
    -- taken back by the provider in disputes that are open or lost
    disputed numeric(19, 4) not null default 0 check (disputed >= 0),
    -- what the provider keeps of the captured money, in the currency in which it keeps it; none until it has told
    fee numeric(19, 4) check (fee >= 0),
    fee_currency varchar(3) check ((fee is null) = (fee_currency is null)),
    created_at timestamptz not null,
    next_look_at timestamptz not null,
    missed_looks integer not null default 0,
    version bigint not null,
    check (captured <= amount and refund_due <= captured and refunded <= refund_due),
    check (reserved = 0 or captured <= reserved - released),
    check (status <> 'REQUIRES_CAPTURE' or (reserved = amount and reserved_until is not null))
);
create index payment_intent_reserved on payment_intent (reserved_until) where status = 'REQUIRES_CAPTURE';
create index payment_intent_fee_unknown on payment_intent (next_look_at) where captured > 0 and fee is null;
create index payment_intent_unheard on payment_intent (next_look_at) where status not in ('SUCCEEDED', 'CANCELED');

-- money decided to be given back, how far that has come at the provider, and what did not arrive
create table refund (
    id uuid primary key,
    intent_id uuid not null references payment_intent,
    checkout_id uuid not null,
    amount numeric(19, 4) not null check (amount > 0),
    currency varchar(3) not null,
    cause varchar(200) not null,
    state varchar(8) not null check (state in ('DUE', 'PENDING', 'SETTLED', 'FAILED')),
    -- why it did not arrive, in the provider's words
    failure varchar(60),
    -- the refund that tries again what has failed here
    repeated_by uuid unique references refund deferrable initially deferred,
    attempts integer not null,
    -- when the provider is asked for it, or after it; none where nothing is expected of the provider
    next_attempt_at timestamptz,
    provider_reference varchar(120) unique,
    created_at timestamptz not null,
    check (repeated_by is null or state = 'FAILED'),
    check (next_attempt_at is not null or state in ('SETTLED', 'FAILED'))
);
create index refund_due on refund (next_attempt_at) where next_attempt_at is not null;
create index refund_intent on refund (intent_id);
create index refund_failed on refund (id) where state = 'FAILED' and repeated_by is null;
create index refund_checkout on refund (checkout_id);

-- a cardholder's bank asks for the money back
create table dispute (
    reference varchar(120) primary key,
    intent_id uuid not null references payment_intent,
    amount numeric(19, 4) not null check (amount > 0),
    currency varchar(3) not null,
    state varchar(4) not null check (state in ('OPEN', 'WON', 'LOST')),
    -- what the provider keeps for the dispute
    fee numeric(19, 4) not null default 0,
    fee_currency varchar(3) not null,
    opened_at timestamptz not null,
    closed_at timestamptz,
    check ((state = 'OPEN') = (closed_at is null))
);
create index dispute_intent on dispute (intent_id);

-- what the provider told us, once each
create table provider_event (
    provider varchar(20) not null,
    event_id varchar(120) not null,
    received_at timestamptz not null,
    primary key (provider, event_id)
);
-- what it told us that cannot be true, or that a person has to answer
create table parked_event (
    provider varchar(20) not null,
    event_id varchar(120) not null,
    reason text not null,
    body text not null,
    received_at timestamptz not null,
    primary key (provider, event_id)
);
create index provider_event_age on provider_event using brin (received_at);

create table payment_transaction (
    id uuid primary key,
    intent_id uuid not null references payment_intent,
    kind varchar(14) not null check (kind in ('AUTHORIZATION', 'CAPTURE', 'VOID', 'REFUND', 'CHARGEBACK')),
    status varchar(8) not null check (status in ('PENDING', 'SUCCESS', 'FAILURE')),
    amount numeric(19, 4) not null,
    currency varchar(3) not null,
    error_code varchar(60),
    provider_reference varchar(120),
    at timestamptz not null
);
create index payment_transaction_intent on payment_transaction (intent_id, id);
-- charged once, whoever heard of it how often
create unique index payment_captured_once on payment_transaction (intent_id) where kind = 'CAPTURE' and status = 'SUCCESS';

-- order ------------------------------------------------------------------------------------------------------------
create table orders (
    id uuid primary key,
    number varchar(16) not null unique,
    checkout_id uuid not null unique,
    customer_id uuid,
    access_token varchar(64) not null,
    status varchar(10) not null check (status in ('PLACED', 'CANCELED')),
    payment_status varchar(20) not null check (payment_status in ('PENDING', 'AUTHORIZED', 'PAID', 'PARTIALLY_REFUNDED', 'REFUNDED')),
    fulfillment_status varchar(20) not null check (fulfillment_status in ('UNFULFILLED', 'PARTIALLY_FULFILLED', 'FULFILLED', 'RETURNED')),
    currency varchar(3) not null,
    subtotal numeric(19, 4) not null,
    discount_total numeric(19, 4) not null,
    tax_total numeric(19, 4) not null,
    shipping_total numeric(19, 4) not null,
    grand_total numeric(19, 4) not null,
    refunded_total numeric(19, 4) not null default 0,
    -- held on the card once, and never to be taken
    released_total numeric(19, 4) not null default 0 check (released_total >= 0),
    -- of the shipping; what was given back of a line stands in the line
    shipping_refunded numeric(19, 4) not null default 0 check (shipping_refunded >= 0),
    shipping_refunded_tax numeric(19, 4) not null default 0 check (shipping_refunded_tax between 0 and shipping_refunded),
    shipping_method varchar(40) not null,
    shipping_name varchar(80) not null,
    rounding varchar(20) not null,
    trace jsonb not null,
    paid_with jsonb check (jsonb_typeof(paid_with) = 'array'),
    placed_at timestamptz not null,
    version bigint not null,
    constraint order_total_adds_up check (grand_total = subtotal - discount_total + shipping_total),
    constraint order_refund_within_total check (refunded_total >= 0 and refunded_total + released_total <= grand_total)
);
create index orders_placed on orders (placed_at desc, id desc);
create index orders_customer on orders (customer_id, placed_at desc, id desc) where customer_id is not null;
create index orders_status on orders (status, placed_at desc, id desc);
create index orders_payment_status on orders (payment_status, placed_at desc, id desc);
create index orders_fulfillment_status on orders (fulfillment_status, placed_at desc, id desc);

create table order_contact (
    order_id uuid primary key references orders,
    person_id uuid not null,
    email_index bytea,
    sealed bytea not null
);
create index order_contact_email on order_contact (email_index) where email_index is not null;
create index order_contact_person on order_contact (person_id);

create table order_line (
    id uuid primary key,
    order_id uuid not null references orders,
    position integer not null,
    variant_id uuid not null,
    product_id uuid not null,
    category_id uuid not null,
    category varchar(120) not null,
    sku varchar(80) not null,
    title varchar(300) not null,
    image varchar(300),
    product_slug varchar(200) not null,
    options jsonb not null,
    quantity integer not null check (quantity > 0),
    unit_price numeric(19, 4) not null check (unit_price >= 0),
    discount_total numeric(19, 4) not null check (discount_total >= 0),
    tax_rate numeric(7, 5) not null,
    tax_total numeric(19, 4) not null,
    total numeric(19, 4) not null check (total >= 0),
    -- its units are sent as codes, from no shelf and without a parcel
    gift_card boolean not null default false,
    -- what became of the units since: a line itself never changes
    canceled integer not null default 0 check (canceled >= 0),
    shipped integer not null default 0 check (shipped >= 0),
    claimed integer not null default 0 check (claimed >= 0),
    returned integer not null default 0 check (returned >= 0),
    refunded_units integer not null default 0 check (refunded_units between 0 and quantity),
    refunded numeric(19, 4) not null default 0 check (refunded between 0 and total),
    refunded_tax numeric(19, 4) not null default 0 check (refunded_tax between 0 and tax_total),
    constraint line_is_shipped_or_canceled_once check (canceled + shipped <= quantity),
    constraint line_comes_back_once check (returned <= claimed and claimed <= shipped),
    -- of these, how many were sold beyond the stock, and when they were said to be sent
    backordered integer not null default 0 check (backordered >= 0),
    ships_on date,
    unique (order_id, position)
);
create index order_line_sku on order_line (sku);

create table order_event (
    id uuid primary key,
    order_id uuid not null references orders,
    type varchar(40) not null,
    actor varchar(80) not null,
    data jsonb not null,
    at timestamptz not null
);
create index order_event_order on order_event (order_id, id);
revoke update, delete on order_event from cartora;

-- orders of an earlier shop, brought in as history: closed, in nobody's books here. An order of our own refers to a checkout,
-- a payment and stock; these refer to none, so they have a table of their own that no proof of ours has to leave out.
create table past_order (
    id uuid primary key,
    -- the earlier shop, and the number that it gave
    source varchar(80) not null check (source <> ''),
    number varchar(80) not null check (number <> ''),
    -- whose history shows it; none where no customer has proved the address
    customer_id uuid,
    status varchar(10) not null check (status in ('PLACED', 'CANCELED')),
    payment_status varchar(20) not null check (payment_status in ('PENDING', 'AUTHORIZED', 'PAID', 'PARTIALLY_REFUNDED', 'REFUNDED')),
    fulfillment_status varchar(20) not null check (fulfillment_status in ('UNFULFILLED', 'PARTIALLY_FULFILLED', 'FULFILLED', 'RETURNED')),
    currency varchar(3) not null,
    subtotal numeric(19, 4) not null check (subtotal >= 0),
    discount_total numeric(19, 4) not null check (discount_total >= 0),
    shipping_total numeric(19, 4) not null check (shipping_total >= 0),
    tax_total numeric(19, 4) not null check (tax_total >= 0),
    -- whether the prices contain the taxes, or these come on top
    tax_included boolean not null,
    grand_total numeric(19, 4) not null,
    refunded_total numeric(19, 4) not null check (refunded_total between 0 and grand_total),
    discount_code varchar(200),
    shipping_name varchar(200),
    lines jsonb not null check (jsonb_typeof(lines) = 'array' and jsonb_array_length(lines) > 0),
    units integer not null check (units > 0),
    placed_at timestamptz not null,
    paid_at timestamptz,
    fulfilled_at timestamptz,
    canceled_at timestamptz,
    unique (source, number),
    constraint past_order_adds_up check (grand_total = subtotal - discount_total + shipping_total
        + case when tax_included then 0 else tax_total end),
    constraint past_order_is_closed check (status = 'CANCELED' or payment_status = 'REFUNDED'
        or (payment_status in ('PAID', 'PARTIALLY_REFUNDED') and fulfillment_status in ('FULFILLED', 'RETURNED')))
);
create index past_order_placed on past_order (placed_at desc, id desc);
create index past_order_customer on past_order (customer_id, placed_at desc, id desc) where customer_id is not null;
create index past_order_number on past_order (number);

create table past_order_contact (
    order_id uuid primary key references past_order,
    person_id uuid not null,
    email_index bytea,
    sealed bytea not null
);
create index past_order_contact_email on past_order_contact (email_index) where email_index is not null;
create index past_order_contact_person on past_order_contact (person_id);

-- tickets: let a stream in once, within thirty seconds ------------------------------------------------------------
create unlogged table ticket (
    hash varchar(64) primary key,
    customer_id uuid,
    order_token varchar(64),
    check (customer_id is not null or order_token is not null),
    expires_at timestamptz not null
);

-- idempotency keys -------------------------------------------------------------------------------------------------
create table idempotency_key (
    scope varchar(64) not null,
    key varchar(255) not null,
    request_hash varchar(64) not null,
    -- of work in several transactions that is under way
    claimed_until timestamptz,
    claimed_by uuid,
    status integer,
    headers jsonb,
    body bytea,
    check (status is null or (headers is not null and body is not null)),
    created_at timestamptz not null,
    primary key (scope, key)
);
create index idempotency_key_age on idempotency_key (created_at);
