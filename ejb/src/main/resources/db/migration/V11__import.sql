-- Tables as files: what was sent, how far each import is and what it found, and how far each export is.

create table import_file (
    id uuid primary key,
    kind varchar(12) not null check (kind in ('PRODUCTS', 'PRICES', 'STOCK', 'CUSTOMERS', 'ORDERS')),
    name varchar(200) not null,
    bytes bigint not null check (bytes > 0),
    rows bigint not null check (rows > 0),
    checksum varchar(64) not null,
    -- for new products that name no category of their own
    category varchar(200),
    warnings jsonb not null check (jsonb_typeof(warnings) = 'array'),
    uploaded_by varchar(120) not null,
    uploaded_at timestamptz not null default clock_timestamp(),
    removed_at timestamptz
);
create index import_file_age on import_file (uploaded_at) where removed_at is null;

-- place: so many rows of the file are done. It is written with what they did, in one transaction, so that a run that is
-- interrupted neither repeats nor loses any.
create table data_import (
    run_id uuid primary key,
    file_id uuid not null references import_file,
    dry_run boolean not null,
    place bigint not null default 0 check (place >= 0),
    created bigint not null default 0,
    changed bigint not null default 0,
    unchanged bigint not null default 0,
    failed bigint not null default 0,
    errors bigint not null default 0,
    warnings bigint not null default 0
);

create table import_finding (
    id bigint generated always as identity primary key,
    run_id uuid not null references data_import on delete cascade,
    line bigint not null,
    column_name varchar(400),
    cell varchar(400),
    warning boolean not null,
    message varchar(1200) not null
);
create index import_finding_run on import_finding (run_id, id);

-- place: the last row that is in the file; bytes: how long the file was then. What a crash left behind that is cut off.
create table data_export (
    run_id uuid primary key,
    kind varchar(12) not null check (kind in ('PRODUCTS', 'PRICES', 'STOCK', 'CUSTOMERS', 'ORDERS')),
    requested_by varchar(120) not null,
    place varchar(400),
    bytes bigint not null default 0 check (bytes >= 0),
    rows bigint not null default 0 check (rows >= 0),
    things bigint not null default 0 check (things >= 0),
    total bigint not null,
    begun_at timestamptz not null default clock_timestamp(),
    finished_at timestamptz,
    removed_at timestamptz
);
