-- A match: one posting (its owner answers: right) and one enterprise that may ask on it (left). What both may see.
create table match (
    id                  uuid        primary key,
    posting_id          uuid        not null references pooled_posting,
    left_enterprise_id  uuid        not null,
    right_enterprise_id uuid        not null,
    state               text        not null,
    resumes_as          text,
    links               jsonb       not null,
    left_interest_at    timestamptz,
    right_interest_at   timestamptz,
    dismissed_by        uuid,
    waiting_on          uuid,
    version             bigint      not null,
    unique (posting_id, left_enterprise_id),
    check (left_enterprise_id <> right_enterprise_id),
    check ((state = 'STALE') = (resumes_as is not null))
);
create index match_left on match (left_enterprise_id);
create index match_right on match (right_enterprise_id);
select shared_rows('match');

-- What one side alone may see of a match: its own fit with reasons, one word on the other side, why it said "not now".
create table match_view (
    id                   uuid   primary key,
    match_id             uuid   not null references match,
    enterprise_id        uuid   not null,
    fit                  jsonb  not null,
    fit_basis_points     int    not null check (fit_basis_points between 0 and 10000),
    other_side           jsonb  not null,
    other_basis_points   int    not null,
    dismiss_code         text,
    dismiss_note         text,
    version              bigint not null,
    unique (match_id, enterprise_id)
);
create index match_view_order on match_view (enterprise_id, fit_basis_points desc, other_basis_points desc, match_id);
select own_rows('match_view');

-- A posting is read by its owner, by everybody while it is open, and by those who have a match on it for good.
create policy owner_reads on pooled_posting for select to ${service}_app using (enterprise_id = app_tenant());
create policy everybody_reads_open on pooled_posting for select to ${service}_app using (status = 'OPEN');
create policy matched_reads on pooled_posting for select to ${service}_app
    using (exists (select 1 from match where match.posting_id = pooled_posting.id));
grant select on pooled_posting to ${service}_app;
