-- What a firm enters about itself, and how near that brings it to a title. Only the firm sees either.
create table indicator_sheet (
    enterprise_id uuid        primary key references enterprise,
    content       jsonb       not null,
    changed_at    timestamptz,
    version       bigint      not null
);
select own_rows('indicator_sheet');

-- Kept as it was made, with the figures it was made from. Never changed.
create table pre_assessment (
    id            uuid        primary key,
    enterprise_id uuid        not null references enterprise,
    rule_set      text        not null,
    revision      integer     not null,
    tier          text        not null,
    last_year     integer     not null,
    figures       jsonb       not null,
    outcome       jsonb       not null,
    verdict       text        not null check (verdict in ('MET', 'UNMET', 'UNKNOWN', 'MANUAL_REVIEW', 'NOT_APPLICABLE')),
    assessed_at   timestamptz not null
);
create index pre_assessment_newest on pre_assessment (enterprise_id, id desc);
select own_rows('pre_assessment');
