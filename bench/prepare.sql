-- Numbers the variants that can be bought, so that bench/purchase.sql can draw one at random.
-- psql -f bench/prepare.sql as the role that owns the tables; run it again when the assortment has changed.
drop table if exists bench_variant;
create unlogged table bench_variant as
select row_number() over (order by md5(s.sku)) as n, s.variant_id, s.sku
from stock_level s
where s.on_hand - s.allocated - s.reserved > 0;
alter table bench_variant add primary key (n);
grant select on bench_variant to cartora;
-- so much in the warehouse that a long run does not sell out; with the movements that prove it
insert into stock_movement (id, variant_id, location_id, sku, kind, from_account, to_account, quantity, cause)
select gen_random_uuid(), s.variant_id, s.location_id, s.sku, 'RECEIVED', 'SUPPLIERS', 'SHELF', 1000000, 'load test'
from stock_level s join bench_variant b using (variant_id);
update stock_level s set on_hand = on_hand + 1000000 from bench_variant b where b.variant_id = s.variant_id;
analyze bench_variant;
select 'use -D variants=' || count(*) as "for pgbench" from bench_variant;
