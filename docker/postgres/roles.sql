-- Run once by a new database server: the owner changes the schema, the application reads and writes rows, people read.
create role cartora_owner login password 'cartora-owner-dev';
create role cartora login password 'cartora-dev';
create role cartora_reader login password 'cartora-reader-dev';
alter role cartora set statement_timeout = '10min';
alter role cartora_reader set default_transaction_read_only = on;
alter role cartora_reader set statement_timeout = '60s';
alter role cartora_reader set idle_session_timeout = '30min';
create role keycloak login password 'keycloak-dev';
alter role keycloak set idle_in_transaction_session_timeout = '10min'; -- its lock, while it makes its tables
create database cartora owner cartora_owner;
create database keycloak owner keycloak;
revoke connect on database cartora from public;
revoke connect on database keycloak from public;
grant connect on database cartora to cartora, cartora_reader;
\connect cartora cartora_owner
revoke create on schema public from public;
grant usage on schema public to cartora, cartora_reader;
alter default privileges in schema public grant select, insert, update, delete on tables to cartora;
alter default privileges in schema public grant usage, select on sequences to cartora;
alter default privileges in schema public grant select on tables to cartora_reader;
