-- Where we send parcels, in which ways, and what that costs.

create extension if not exists btree_gist;

create table shipping_zone (
    code varchar(40) primary key check (code ~ '^[a-z0-9][a-z0-9-]*$'),
    name varchar(80) not null check (name <> '')
);

-- A place is in one zone. A region goes before the rest of its country, and '*' is whatever no other zone names.
create table shipping_place (
    country varchar(2) not null check (country ~ '^([A-Z]{2}|\*)$'),
    region varchar(120) not null default '' check (country <> '*' or region = ''),
    zone_code varchar(40) not null references shipping_zone on delete cascade,
    primary key (country, region)
);
create index shipping_place_zone on shipping_place (zone_code);

create table shipping_method (
    zone_code varchar(40) not null references shipping_zone on delete cascade,
    code varchar(40) not null check (code ~ '^[a-z0-9][a-z0-9-]*$'),
    name varchar(80) not null check (name <> ''),
    delivery_estimate varchar(80) not null,
    position integer not null default 100 check (position between 0 and 10000),
    active boolean not null default true,
    primary key (zone_code, code)
);

-- A cell of a method's table: its price for carts of this weight (grams) and worth, and what each kilogram begun from its lightest on
-- adds to it. No cart is in two cells; one in none is not sent.
create table shipping_rate (
    id uuid primary key default gen_random_uuid(),
    zone_code varchar(40) not null,
    method_code varchar(40) not null,
    currency varchar(3) not null,
    weight int8range not null check (not isempty(weight) and lower(weight) >= 0),
    worth numrange not null check (not isempty(worth) and lower(worth) >= 0),
    amount numeric(19, 4) not null check (amount >= 0),
    per_kilogram numeric(19, 4) check (per_kilogram > 0),
    foreign key (zone_code, method_code) references shipping_method on delete cascade,
    constraint shipping_rates_do_not_overlap exclude using gist (
        zone_code with =, method_code with =, currency with =, weight with &&, worth with &&)
);

insert into shipping_zone (code, name)
values ('germany', 'Germany'), ('austria', 'Austria'), ('west', 'France and Benelux'), ('near', 'Italy, Poland, Czechia, Denmark'),
       ('spain', 'Spain'), ('north-west', 'Sweden and Portugal'), ('far', 'Finland and Ireland'),
       ('us', 'United States'), ('canada', 'Canada'), ('japan', 'Japan'), ('kuwait', 'Kuwait');

insert into shipping_place (country, zone_code)
values ('DE', 'germany'), ('AT', 'austria'), ('FR', 'west'), ('NL', 'west'), ('BE', 'west'), ('LU', 'west'),
       ('IT', 'near'), ('PL', 'near'), ('CZ', 'near'), ('DK', 'near'), ('ES', 'spain'), ('SE', 'north-west'), ('PT', 'north-west'),
       ('FI', 'far'), ('IE', 'far'), ('US', 'us'), ('CA', 'canada'), ('JP', 'japan'), ('KW', 'kuwait');

insert into shipping_method (zone_code, code, name, delivery_estimate, position)
select zone, code, name, estimate, position
from (values ('germany'), ('austria'), ('west'), ('near'), ('spain'), ('north-west'), ('far')) z (zone)
cross join (values ('standard', 'Standard delivery', '3 to 5 working days', 1),
                   ('express', 'Express delivery', '1 to 2 working days', 2)) m (code, name, estimate, position);
insert into shipping_method (zone_code, code, name, delivery_estimate, position)
values ('us', 'standard', 'Standard delivery', '4 to 7 working days', 1),
       ('us', 'express', 'Express delivery', '2 to 3 working days', 2),
       ('canada', 'standard', 'Standard delivery', '5 to 9 working days', 1),
       ('japan', 'standard', 'Standard delivery', '4 to 7 working days', 1),
       ('japan', 'express', 'Express delivery', '2 to 3 working days', 2),
       ('kuwait', 'standard', 'Standard delivery', '4 to 7 working days', 1),
       ('kuwait', 'express', 'Express delivery', '2 to 3 working days', 2);

insert into shipping_rate (zone_code, method_code, currency, weight, worth, amount)
select zone, method, 'EUR', int8range(0, null), numrange(at_least, below), amount + case when amount = 0 then 0 else surcharge end
from (values ('standard', 0, 75, 4.90), ('standard', 75, null, 0), ('express', 0, null, 12.90)) r (method, at_least, below, amount)
cross join (values ('germany', 0), ('austria', 2), ('west', 4), ('near', 5), ('spain', 6), ('north-west', 7), ('far', 8)) z (zone, surcharge);
insert into shipping_rate (zone_code, method_code, currency, weight, worth, amount)
select zone, method, currency, int8range(0, null), numrange(at_least, below), amount
from (values ('us', 'standard', 'USD', 0, 90, 6.90), ('us', 'standard', 'USD', 90, null, 0), ('us', 'express', 'USD', 0, null, 24.90),
             ('canada', 'standard', 'USD', 0, null, 11.90),
             ('japan', 'standard', 'JPY', 0, 12000, 800), ('japan', 'standard', 'JPY', 12000, null, 0), ('japan', 'express', 'JPY', 0, null, 2400),
             ('kuwait', 'standard', 'KWD', 0, 30, 1.750), ('kuwait', 'standard', 'KWD', 30, null, 0), ('kuwait', 'express', 'KWD', 0, null, 5.500))
    r (zone, method, currency, at_least, below, amount);
