-- The books: a double-entry journal of money. An amount is positive where an account is debited, negative where it is
-- credited; an entry sums to zero in every currency, and nothing is ever changed or taken out.

create table account (
    code varchar(30) primary key,
    name varchar(80) not null,
    kind varchar(9) not null check (kind in ('ASSET', 'LIABILITY', 'REVENUE', 'EXPENSE'))
);
insert into account (code, name, kind) values
    ('CASH_AT_PROVIDER', 'Captured money that the payment provider holds for the shop', 'ASSET'),
    ('RECEIVABLES', 'Money held on cards of customers, to be taken when the goods leave', 'ASSET'),
    ('CUSTOMER_DEPOSITS', 'Money of customers for which there is no order, or no longer', 'LIABILITY'),
    ('TAX_PAYABLE', 'Tax contained in sales, owed to the tax office', 'LIABILITY'),
    ('SALES', 'Goods sold, net, before discounts', 'REVENUE'),
    ('SHIPPING_SALES', 'Shipping sold, net', 'REVENUE'),
    ('DISCOUNTS', 'Discounts given, net', 'EXPENSE'),
    ('REFUNDS', 'Goods and shipping given back in part, net', 'EXPENSE'),
    ('GIFT_CARDS_SOLD', 'Gift cards that were sold and are not issued yet', 'LIABILITY'),
    ('GIFT_CARD_LIABILITY', 'What is left on gift cards', 'LIABILITY'),
    ('STORE_CREDIT_LIABILITY', 'What is left of the credit of customers', 'LIABILITY'),
    ('GOODWILL', 'Gift cards and store credit that the staff has issued', 'EXPENSE'),
    ('EXCHANGES', 'Value of goods that came back, on its way to what replaces them', 'LIABILITY'),
    ('CHARGEBACKS', 'Money that the provider took back in a dispute', 'EXPENSE'),
    ('PROVIDER_FEES', 'What the payment provider keeps for its work', 'EXPENSE');

create table journal_entry (
    id uuid primary key,
    kind varchar(20) not null check (kind in
        ('PAYMENT_CAPTURED', 'PAYMENT_RESERVED', 'PAYMENT_RELEASED', 'ORDER_PLACED', 'ORDER_EXTENDED', 'EXCHANGE_GIVEN', 'EXCHANGE_TAKEN', 'ORDER_CANCELED', 'ORDER_REFUNDED', 'PAYMENT_REFUNDED', 'REFUND_FAILED', 'PAYMENT_DISPUTED', 'DISPUTE_WON', 'FEE_CHARGED',
         'VALUE_ISSUED', 'VALUE_SOLD', 'VALUE_VOIDED', 'VALUE_SPENT', 'VALUE_GIVEN_BACK', 'VALUE_REFUNDED', 'VALUE_CREDITED')),
    -- what the entry is about, once: the transaction of the provider, the order, the refund, the entry of a gift card
    reference varchar(120) not null,
    -- none where a gift card or credit is issued
    checkout_id uuid,
    at timestamptz not null,
    recorded_in xid8 not null default pg_current_xact_id(),
    unique (kind, reference),
    unique (id, recorded_in)
);
create index journal_entry_checkout on journal_entry (checkout_id);
create index journal_entry_at on journal_entry (at, id);

create table posting (
    entry_id uuid not null,
    line smallint not null,
    account varchar(30) not null references account,
    amount numeric(19, 4) not null check (amount <> 0),
    currency varchar(3) not null,
    -- a posting comes with its entry, in one transaction: what has balanced once stays so
    recorded_in xid8 not null default pg_current_xact_id(),
    primary key (entry_id, line),
    foreign key (entry_id, recorded_in) references journal_entry (id, recorded_in)
);

create function journal_entry_balances() returns trigger language plpgsql as $$
begin
    if not exists (select from posting where entry_id = new.id)
        or exists (select from posting where entry_id = new.id group by currency having sum(amount) <> 0) then
        raise exception 'journal entry % does not balance', new.id using errcode = 'check_violation';
    end if;
    return null;
end $$;
create constraint trigger journal_entry_balances after insert on journal_entry
    deferrable initially deferred for each row execute function journal_entry_balances();

create function books_are_append_only() returns trigger language plpgsql as $$
begin
    raise exception '% is append-only', tg_table_name using errcode = 'insufficient_privilege';
end $$;
create trigger append_only before update or delete or truncate on journal_entry
    for each statement execute function books_are_append_only();
create trigger append_only before update or delete or truncate on posting
    for each statement execute function books_are_append_only();
create trigger append_only before update or delete or truncate on stock_movement
    for each statement execute function books_are_append_only();
create trigger append_only before update or delete or truncate on order_event
    for each statement execute function books_are_append_only();
revoke update, delete, truncate on journal_entry, posting, account from cartora;
revoke insert on account from cartora;
-- the application cannot claim to have written in another transaction than its own
revoke insert on journal_entry, posting from cartora;
grant insert (id, kind, reference, checkout_id, at) on journal_entry to cartora;
grant insert (entry_id, line, account, amount, currency) on posting to cartora;
