-- Filters of matches that a firm has kept by name, to be told when a new match satisfies one.
create table saved_search (
    id            uuid        primary key,
    enterprise_id uuid        not null,
    name          text        not null,
    posting_id    uuid,
    kind          text,
    state         text,
    side          text,
    saved_at      timestamptz not null,
    -- The firm's own days: on which it was told last, and looked at last.
    told_on       date,
    looked_on     date,
    -- Up to where the news of matches was looked at.
    seen          xid8        not null default pg_snapshot_xmin(pg_current_snapshot()),
    unique (enterprise_id, name)
);
select own_rows('saved_search');

-- What satisfied it before, which is not new any more.
create table saved_search_match (
    search_id     uuid not null references saved_search on delete cascade,
    match_id      uuid not null references match,
    enterprise_id uuid not null,
    primary key (search_id, match_id)
);
select own_rows('saved_search_match');
