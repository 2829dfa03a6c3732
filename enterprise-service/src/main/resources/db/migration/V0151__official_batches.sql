-- What authorities have announced: so many holders of a tier at once. Titles name a batch by tier and batch; whoever has signed in
-- reads it, operators write it, and what was said of it before stays.
create table official_batch (
    id         uuid        primary key,
    code       text        not null unique check (code = tier || '-' || batch),
    tier       text        not null,
    batch      text        not null,
    content    jsonb       not null,
    changed_at timestamptz not null,
    version    bigint      not null
);
select open_rows('official_batch');

create table official_batch_version (
    id       uuid        primary key,
    batch_id uuid        not null references official_batch,
    number   bigint      not null,
    content  jsonb       not null,
    said_by  text        not null,
    said_at  timestamptz not null,
    unique (batch_id, number)
);
select system_rows('official_batch_version');
