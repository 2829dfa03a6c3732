-- A proposal on a match: what each side would undertake, and whose turn it is.
create table proposal (
    id                  uuid        primary key,
    match_id            uuid        not null references match,
    posting_id          uuid        not null,
    left_enterprise_id  uuid        not null,
    right_enterprise_id uuid        not null,
    author              uuid        not null,
    state               text        not null,
    round               int         not null,
    turn                uuid,
    exchange            jsonb       not null,
    terms               jsonb,
    decline_code        text,
    decline_note        text,
    partnership_id      uuid,
    created_at          timestamptz not null,
    decided_at          timestamptz,
    version             bigint      not null
);
create unique index one_open_proposal_per_match on proposal (match_id) where state in ('SENT', 'COUNTERED', 'AGREED');
create unique index one_draft_per_side on proposal (match_id, author) where state = 'DRAFT';
create index proposal_left on proposal (left_enterprise_id, id);
create index proposal_right on proposal (right_enterprise_id, id);
select shared_rows('proposal');
-- A draft is its author's alone until it is sent; on top of the shared rows.
create policy drafts_are_the_authors on proposal as restrictive to ${service}_app
    using (state <> 'DRAFT' or author = app_tenant());

-- What was proposed in each round, as it was.
create table proposal_round (
    id                  uuid        primary key,
    proposal_id         uuid        not null references proposal,
    left_enterprise_id  uuid        not null,
    right_enterprise_id uuid        not null,
    round               int         not null,
    by_enterprise       uuid        not null,
    exchange            jsonb       not null,
    at                  timestamptz not null,
    version             bigint      not null,
    unique (proposal_id, round)
);
select shared_rows('proposal_round');
