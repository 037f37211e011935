-- The statements of one purchase that write, as the application sends them, and some that read, without the application: what the
-- database alone can do.
-- pgbench -f bench/purchase.sql, see bench/README.md. Needs the demo data; :variants is the number of stocked variants.
-- It books what it sells, so the proofs hold on what it leaves behind (for a quarter of an hour, for it issues no invoices).
\set pick random(1, :variants)
select gen_random_uuid() as cart, gen_random_uuid() as line, gen_random_uuid() as checkout, gen_random_uuid() as intent, gen_random_uuid() as orderid, gen_random_uuid() as charge, gen_random_uuid() as event \gset
select variant_id as variant, sku as sku from bench_variant where n = :pick \gset
-- 1 cart
begin;
select set_config('cartora.actor', 'bench', true), set_config('cartora.request', ':cart', true);
insert into cart (id, token, currency, created_at, expires_at) values (':cart', ':cart', 'EUR', now(), now() + interval '7 days');
insert into cart_line (id, cart_id, variant_id, quantity) values (':line', ':cart', ':variant', 1);
commit;
-- 2 checkout
begin;
select set_config('cartora.actor', 'bench', true), set_config('cartora.request', ':cart', true);
select id, variant_id, quantity from cart_line where cart_id = ':cart' order by id;
update stock_level set reserved = reserved + 1 where variant_id = ':variant' and location_id = '00000000-0000-7000-8000-000000000001' and on_hand - allocated - reserved - safety >= 1 returning on_hand - allocated - reserved - safety;
insert into stock_reservation (checkout_id, variant_id, location_id, sku, quantity, expires_at) values (':checkout', ':variant', '00000000-0000-7000-8000-000000000001', ':sku', 1, now() + interval '10 minutes');
insert into checkout (id, cart_id, state, quote, grand_total, currency, shipping_method, expires_at, created_at, version) values (':checkout', ':cart', 'OPEN', '{"lines":[],"trace":[]}', 28.70, 'EUR', 'standard', now() + interval '10 minutes', now(), 0);
insert into person_key (person_id, wrapped) select ':checkout', decode(repeat('00', 130), 'hex') where not exists (select from erased_person e where e.person_id = ':checkout') on conflict do nothing;
insert into checkout_contact (checkout_id, person_id, email_index, sealed) values (':checkout', ':checkout', decode(md5(':checkout'), 'hex'), decode(repeat('00', 420), 'hex'));
insert into payment_intent (id, checkout_id, client_secret, provider, amount, currency, status, created_at, next_look_at, version) values (':intent', ':checkout', ':intent', 'sandbox', 28.70, 'EUR', 'REQUIRES_PAYMENT', now(), now(), 0);
commit;
-- 3 pay
begin;
select set_config('cartora.actor', 'bench', true), set_config('cartora.request', ':cart', true);
select * from payment_intent where client_secret = ':intent' for update;
select * from checkout where id = ':checkout' for update;
update payment_intent set status = 'SUCCEEDED', captured = amount, fee = 0.65, fee_currency = 'EUR', version = 1 where id = ':intent';
insert into payment_transaction (id, intent_id, kind, status, amount, currency, at) values (':charge', ':intent', 'CAPTURE', 'SUCCESS', 28.70, 'EUR', now());
with e as (insert into journal_entry (id, kind, reference, checkout_id, at) values (gen_random_uuid(), 'PAYMENT_CAPTURED', ':charge', ':checkout', now()) on conflict (kind, reference) do nothing returning id) insert into posting (entry_id, line, account, amount, currency) select e.id, p.line, p.account, p.amount, 'EUR' from e, (values (1, 'CASH_AT_PROVIDER', 28.70), (2, 'CUSTOMER_DEPOSITS', -28.70), (3, 'PROVIDER_FEES', 0.65), (4, 'CASH_AT_PROVIDER', -0.65)) as p (line, account, amount);
update checkout set state = 'PAID', version = 1 where id = ':checkout';
update stock_reservation set expires_at = null where checkout_id = ':checkout';
commit;
-- 4 confirm
begin;
select set_config('cartora.actor', 'bench', true), set_config('cartora.request', ':cart', true);
select * from checkout where id = ':checkout' for update;
select c.*, (select k.wrapped from person_key k where k.person_id = c.person_id) from checkout_contact c where checkout_id = ':checkout';
delete from stock_reservation where checkout_id = ':checkout' returning variant_id, sku, location_id, quantity;
update stock_level set reserved = reserved - 1, allocated = allocated + 1 where variant_id = ':variant' and location_id = '00000000-0000-7000-8000-000000000001' and reserved >= 1 returning on_hand;
insert into stock_movement (id, variant_id, location_id, sku, kind, from_account, to_account, quantity, cause, order_id) values (gen_random_uuid(), ':variant', '00000000-0000-7000-8000-000000000001', ':sku', 'ALLOCATED', 'SHELF', 'ALLOCATED', 1, 'order placed', ':orderid');
insert into orders (id, number, checkout_id, access_token, status, payment_status, fulfillment_status, currency, subtotal, discount_total, tax_total, shipping_total, grand_total, shipping_method, shipping_name, rounding, trace, placed_at, version) values (':orderid', left(md5(':orderid'), 16), ':checkout', 'x', 'PLACED', 'PAID', 'UNFULFILLED', 'EUR', 23.80, 0, 4.58, 4.90, 28.70, 'standard', 'Standard delivery', 'LINE_HALF_EVEN', '[]', now(), 0);
insert into order_contact (order_id, person_id, email_index, sealed) values (':orderid', ':checkout', decode(md5(':checkout'), 'hex'), decode(repeat('00', 420), 'hex'));
insert into order_line (id, order_id, position, variant_id, product_id, category_id, category, sku, title, product_slug, options, quantity, unit_price, discount_total, tax_rate, tax_total, total) values (gen_random_uuid(), ':orderid', 1, ':variant', ':variant', ':variant', 'Bench', ':sku', 'Bench', 'bench', '{}', 1, 23.80, 0, 0.19, 3.80, 23.80);
insert into order_event (id, order_id, type, actor, data, at) values (gen_random_uuid(), ':orderid', 'PLACED', 'customer', '{}', now());
insert into order_event (id, order_id, type, actor, data, at) values (gen_random_uuid(), ':orderid', 'PAID', 'payment', '{}', now());
with e as (insert into journal_entry (id, kind, reference, checkout_id, at) values (gen_random_uuid(), 'ORDER_PLACED', ':orderid', ':checkout', now()) on conflict (kind, reference) do nothing returning id) insert into posting (entry_id, line, account, amount, currency) select e.id, p.line, p.account, p.amount, 'EUR' from e, (values (1, 'CUSTOMER_DEPOSITS', 28.70), (2, 'SALES', -20.00), (3, 'SHIPPING_SALES', -4.12), (4, 'TAX_PAYABLE', -4.58)) as p (line, account, amount);
-- sent already, so that a shop that runs beside this does not send it
insert into outbox_event (id, type, aggregate_id, payload, occurred_at, sent_at) values (':event', 'OrderPlaced', ':orderid', '{}', now(), now());
update checkout set state = 'PLACED', version = 2 where id = ':checkout';
delete from cart_line where cart_id = ':cart' and variant_id = ':variant';
commit;
-- 5 what follows: the provider's word, the mail
begin;
select set_config('cartora.actor', 'bench', true), set_config('cartora.request', ':cart', true);
insert into provider_event (provider, event_id, received_at) values ('bench', ':event', now()) on conflict do nothing;
commit;
begin;
select set_config('cartora.actor', 'bench', true), set_config('cartora.request', ':cart', true);
insert into mail (event_id, kind, subject_id, message_id, state, attempts, claimed_until) values (':event', 'ORDER_PLACED', ':orderid', ':event', 'CLAIMED', 1, now() + interval '1 minute') on conflict do nothing;
commit;
begin;
select set_config('cartora.actor', 'bench', true), set_config('cartora.request', ':cart', true);
update mail set state = 'SENT', sent_at = now() where event_id = ':event';
commit;
