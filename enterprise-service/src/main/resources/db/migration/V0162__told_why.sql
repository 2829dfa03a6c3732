-- Why a firm was suspended, and why that ended: a statement for its members, kept for ever.
create table suspension (
    id              uuid        primary key,
    enterprise_id   uuid        not null references enterprise,
    reason          text        not null check (reason in
                                    ('IDENTITY_DOUBTED', 'MISLEADING', 'RULES_BROKEN', 'LEGAL_ORDER', 'OTHER')),
    statement       text        not null,
    suspended_by    text        not null,
    suspended_at    timestamptz not null,
    end_reason      text        check (end_reason in ('CAUSE_REMOVED', 'SUSPENDED_IN_ERROR', 'ORDER_LIFTED', 'OTHER')),
    end_statement   text,
    ended_by        text,
    ended_at        timestamptz,
    check ((ended_at is null) = (end_reason is null)),
    check ((ended_at is null) = (end_statement is null))
);
create unique index suspension_running on suspension (enterprise_id) where ended_at is null;
create index suspension_of on suspension (enterprise_id, id desc);
select protect('suspension', 'enterprise_id = app_tenant()', null);

-- Some of what is told is a person's own affair: a claim, above all one that was not accepted.
alter table notice alter column enterprise_id drop not null;
alter table notice drop constraint notice_origin_enterprise_id_subject_code_key;
alter table notice add unique nulls not distinct (origin, enterprise_id, subject, code);
drop policy app_reads on notice;
drop policy app_inserts on notice;
drop policy app_updates on notice;
drop policy app_deletes on notice;
create policy app_reads on notice for select to ${service}_app
    using (subject = app_subject() and (enterprise_id is null or enterprise_id = app_tenant()));
create policy app_updates on notice for update to ${service}_app
    using (subject = app_subject() and (enterprise_id is null or enterprise_id = app_tenant()));

-- What signs the address in a letter by which its reader ends such letters. Made once, by whoever needs it first.
create table letter_key (
    one boolean primary key check (one),
    key bytea   not null check (length(key) = 32)
);
select system_rows('letter_key');
