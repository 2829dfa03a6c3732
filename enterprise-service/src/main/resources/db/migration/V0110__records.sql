-- What public sources say of firms that have not joined, and past needs of public bodies: found by everybody, written by
-- imports only. The hash tells whether a row of a later import says anything new.
create table public_record (
    id            uuid        primary key,
    source        text        not null,
    external_id   text        not null,
    source_name   text        not null,
    licence       text        not null,
    retrieved_on  date        not null,
    content       jsonb       not null,
    content_hash  text        not null,
    country       text        generated always as (content ->> 'country') stored,
    recorded_at   timestamptz not null,
    changed_at    timestamptz not null,
    version       bigint      not null,
    unique (source, external_id)
);
create index public_record_country on public_record (country, id);
select open_rows('public_record');

create table past_challenge (
    id            uuid        primary key,
    source        text        not null,
    external_id   text        not null,
    source_name   text        not null,
    licence       text        not null,
    retrieved_on  date        not null,
    content       jsonb       not null,
    content_hash  text        not null,
    recorded_at   timestamptz not null,
    changed_at    timestamptz not null,
    version       bigint      not null,
    unique (source, external_id)
);
select open_rows('past_challenge');

-- One file being brought in. The lease is in the database's time; whoever holds it works, chunk by chunk.
create table import_job (
    id            uuid        primary key,
    state         text        not null check (state in
                                  ('RECEIVED', 'CHECKED', 'APPLYING', 'DONE', 'PARTIAL', 'FAILED', 'CANCELLED')),
    sha256        text        not null check (sha256 ~ '^[0-9a-f]{64}$'),
    bytes         bigint      not null,
    plan          jsonb       not null,
    received_by   text        not null,
    received_at   timestamptz not null,
    finished_at   timestamptz,
    failure       jsonb,
    total_rows    integer,
    read_rows     integer     not null default 0,
    created       integer     not null default 0,
    updated       integer     not null default 0,
    unchanged     integer     not null default 0,
    rejected      integer     not null default 0,
    worked_millis bigint      not null default 0,
    attempts      integer     not null default 0,
    lease         uuid,
    leased_until  timestamptz,
    version       bigint      not null,
    check (created + updated + unchanged + rejected = read_rows),
    check ((state = 'FAILED') = (failure is not null))
);
create index import_job_newest on import_job (id desc);
create index import_job_work on import_job (id) where state in ('RECEIVED', 'CHECKED', 'APPLYING');
-- The same file with the same plan, sent again while it is still at work, is the same import.
create unique index import_job_at_work on import_job (sha256, md5(plan::text))
    where state in ('RECEIVED', 'CHECKED', 'APPLYING');
select system_rows('import_job');

-- What became of a row. An unchanged row leaves none: it is only counted.
create table import_row (
    import_id   uuid    not null references import_job,
    line        integer not null,
    verdict     text    not null check (verdict in ('CREATED', 'UPDATED', 'REJECTED')),
    external_id text,
    record_id   uuid,
    faults      jsonb   not null,
    primary key (import_id, line)
);
create index import_row_verdict on import_row (import_id, verdict, line);
select system_rows('import_row');
