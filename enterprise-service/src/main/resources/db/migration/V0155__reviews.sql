-- Operators look at postings: before they are public, if the platform wants it, and after somebody has reported them.
alter table offer drop constraint offer_state_check;
alter table offer add check
    (state in ('DRAFT', 'IN_REVIEW', 'ACTION_REQUIRED', 'PUBLISHED', 'PAUSED', 'EXPIRED', 'WITHDRAWN'));
alter table need drop constraint need_state_check;
alter table need add check
    (state in ('DRAFT', 'IN_REVIEW', 'ACTION_REQUIRED', 'PUBLISHED', 'PAUSED', 'EXPIRED', 'WITHDRAWN'));

-- Since when it is in its state, and what an operator wants mended until it is public again.
alter table offer add state_since timestamptz, add ruling jsonb, add check (state <> 'ACTION_REQUIRED' or ruling is not null);
alter table need add state_since timestamptz, add ruling jsonb, add check (state <> 'ACTION_REQUIRED' or ruling is not null);
-- Whoever owns the tables sees no rows of them otherwise.
alter table offer no force row level security;
alter table need no force row level security;
update offer set state_since = changed_at;
update need set state_since = changed_at;
alter table offer force row level security;
alter table need force row level security;
alter table offer alter state_since set not null;
alter table need alter state_since set not null;
create index offer_in_review on offer (state_since, id) where state = 'IN_REVIEW';
create index need_in_review on need (state_since, id) where state = 'IN_REVIEW';

-- What a firm finds wrong with another one's posting, with the title and summary that it saw. Its own and the operators' to
-- read; the posting's owner never learns of it but by what is to be mended.
create table posting_report (
    id            uuid        primary key,
    enterprise_id uuid        not null references enterprise,
    posting_id    uuid        not null,
    kind          text        not null check (kind in ('OFFER', 'NEED')),
    owner_id      uuid        not null references enterprise,
    title         jsonb       not null,
    summary       jsonb,
    fault         text        not null,
    statement     text        not null,
    state         text        not null check (state in ('OPEN', 'DISMISSED', 'UPHELD')),
    reported_at   timestamptz not null,
    ruling        jsonb,
    version       bigint      not null,
    check (enterprise_id <> owner_id),
    check ((state = 'OPEN') = (ruling is null))
);
create unique index posting_report_once on posting_report (enterprise_id, posting_id) where state = 'OPEN';
create index posting_report_work on posting_report (state, id);
create index posting_report_mine on posting_report (enterprise_id, id);
select own_rows('posting_report');
