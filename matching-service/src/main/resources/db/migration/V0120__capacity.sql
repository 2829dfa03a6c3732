-- How many partners a posting can take: one row per posting. declared null = no limit was stated.
create table capacity_ledger (
    id            uuid   primary key references pooled_posting,
    enterprise_id uuid   not null,
    market        text,
    period_from   date,
    period_till   date,
    declared      int    check (declared >= 0),
    held          int    not null default 0 check (held >= 0),
    committed     int    not null default 0 check (committed >= 0),
    waitlisted    int    not null default 0 check (waitlisted >= 0)
);
select system_rows('capacity_ledger');
create policy owner_reads on capacity_ledger for select to ${service}_app using (enterprise_id = app_tenant());
create policy matched_reads on capacity_ledger for select to ${service}_app
    using (exists (select 1 from match where match.posting_id = capacity_ledger.id));
-- Sending a proposal takes a place on the other's ledger, agreeing commits it: whoever is a party of a match that has come
-- to a proposal may move the counts, and only the counts (column grant below); what is declared stays the owner's.
create policy parties_move_places on capacity_ledger for update to ${service}_app
    using (exists (select 1 from match where match.posting_id = capacity_ledger.id
                                         and match.state in ('MUTUAL', 'PROPOSED', 'PARTNERED')));
grant select, update (held, committed, waitlisted) on capacity_ledger to ${service}_app;

-- One proposal's claim to a place.
create table capacity_hold (
    id                  uuid        primary key,
    posting_id          uuid        not null references capacity_ledger,
    proposal_id         uuid        not null unique,
    left_enterprise_id  uuid        not null,
    right_enterprise_id uuid        not null,
    state               text        not null check (state in ('WAITLISTED', 'HELD', 'COMMITTED', 'RELEASED')),
    reason              text,
    asked_at            timestamptz not null
);
create index capacity_waitlist on capacity_hold (posting_id, asked_at, id) where state = 'WAITLISTED';
select shared_rows('capacity_hold');
