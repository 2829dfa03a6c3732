-- The titles a firm says it holds, and how far that was checked. Kept for ever.
create table official_title (
    id            uuid        primary key,
    enterprise_id uuid        not null references enterprise,
    tier          text        not null check (tier in ('INNOVATIVE', 'TECH_INNOVATIVE', 'SRDI', 'LITTLE_GIANT')),
    batch         text,
    number        text,
    notice_url    text,
    valid_from    date        not null,
    valid_till    date        not null,
    state         text        not null check (state in
                                  ('REPORTED', 'EVIDENCE_SEEN', 'CONFIRMED_AT_SOURCE', 'REVOKED_BY_AUTHORITY')),
    document_id   uuid,
    source        text,
    reported_at   timestamptz not null,
    state_since   timestamptz not null,
    version       bigint      not null,
    foreign key (enterprise_id, document_id) references document (enterprise_id, id),
    check (valid_till >= valid_from),
    check (state <> 'EVIDENCE_SEEN' or document_id is not null),
    check (state not in ('CONFIRMED_AT_SOURCE', 'REVOKED_BY_AUTHORITY') or source is not null)
);
create index official_title_of on official_title (enterprise_id, id);
-- A firm may say that it holds one; what was checked only operators write.
select protect('official_title', 'enterprise_id = app_tenant()', 'enterprise_id = app_tenant() and state = ''REPORTED''');
