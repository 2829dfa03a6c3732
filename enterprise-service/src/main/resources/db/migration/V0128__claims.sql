-- Whoever says that a record others made is his firm's: what he shows for it, what an operator decided and, if he asked once more,
-- what another one did. A claim is its claimant's and the operators'. Of several that claim the same at most one is accepted,
-- however many are decided at the same moment.
alter table public_record
    add column claimed_by uuid references enterprise,
    add column claimed_at timestamptz,
    add column standing   text generated always as
        (case when claimed_by is null then 'NOT_A_MEMBER' else 'CLAIMED' end) stored;
create index public_record_claimed on public_record (claimed_by) where claimed_by is not null;

create table claim (
    id                 uuid        primary key,
    record_id          uuid        references public_record,
    enterprise_id      uuid        references enterprise,
    claimant           text        not null,
    identifier         jsonb       not null,
    industry           jsonb,
    proof              text        not null,
    document_reference text,
    state              text        not null check (state in
                                   ('HANDED_IN', 'REJECTED', 'APPEALED', 'ACCEPTED', 'DISMISSED', 'WITHDRAWN')),
    handed_in_at       timestamptz not null,
    state_since        timestamptz not null,
    decision           jsonb,
    appeal             text,
    appeal_decision    jsonb,
    version            bigint      not null,
    check (record_id is not null or enterprise_id is not null),
    check (state <> 'ACCEPTED' or enterprise_id is not null),
    check (state <> 'APPEALED' or appeal is not null),
    check (appeal_decision is null or appeal_decision ->> 'by' <> decision ->> 'by')
);
create unique index claim_accepted_of_record on claim (record_id) where state = 'ACCEPTED' and record_id is not null;
create unique index claim_accepted_of_draft on claim (enterprise_id) where state = 'ACCEPTED' and record_id is null;
create unique index claim_once on claim (claimant, coalesce(record_id, enterprise_id)) where state <> 'WITHDRAWN';
create index claim_work on claim (state, id);
create index claim_mine on claim (claimant, id);
select protect('claim', 'claimant = current_setting(''app.subject'', true)', 'claimant = current_setting(''app.subject'', true)');
