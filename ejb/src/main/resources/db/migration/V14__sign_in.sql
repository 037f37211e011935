-- What the shop keeps about signing in; accounts, passwords and sessions are the identity provider's.

-- Sessions that have ended while access tokens of theirs are still good. Kept for a quarter of an hour.
create table ended_session (
    id varchar(80) primary key,
    ended_at timestamptz not null
);
create index ended_session_age on ended_session (ended_at);

-- Links sent by e-mail: to prove an address, or to choose a new password. Only hashes of their secrets are kept, one for
-- each try at sending the mail: should one mail come twice, both are good. A link is used once.
create table mailed_link (
    id uuid primary key,
    purpose varchar(20) not null check (purpose in ('VERIFY_EMAIL', 'RESET_PASSWORD')),
    customer_id uuid not null,
    hashes varchar(64)[] not null default '{}',
    asked_at timestamptz not null,
    expires_at timestamptz not null check (expires_at > asked_at),
    used_at timestamptz
);
create index mailed_link_customer on mailed_link (customer_id, purpose, asked_at);
select audit_table('mailed_link', secrets => '{hashes}');
