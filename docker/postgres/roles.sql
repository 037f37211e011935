-- Run once by a new database server: the owner changes the schema, the application reads and writes rows.
create role cartora_owner login password 'cartora-owner-dev';
create role cartora login password 'cartora-dev';
create role keycloak login password 'keycloak-dev';
create database cartora owner cartora_owner;
create database keycloak owner keycloak;
revoke connect on database cartora from public;
revoke connect on database keycloak from public;
grant connect on database cartora to cartora;
\connect cartora cartora_owner
revoke create on schema public from public;
grant usage on schema public to cartora;
alter default privileges in schema public grant select, insert, update, delete on tables to cartora;
alter default privileges in schema public grant usage, select on sequences to cartora;
