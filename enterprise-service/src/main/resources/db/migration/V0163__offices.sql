-- Which firms act as a programme office, where and until when. What was granted stays on record after it was revoked.
create table office (
    id            uuid        primary key,
    enterprise_id uuid        not null references enterprise,
    role          text        not null check (role in ('AUTHORITY', 'SERVICE_ORGANISATION')),
    province      text        not null,
    system        text,
    valid_from    date        not null,
    valid_till    date        check (valid_till >= valid_from),
    granted_by    text        not null,
    granted_at    timestamptz not null,
    revoked_by    text,
    revoked_at    timestamptz,
    revocation    text,
    version       bigint      not null,
    check (system is null or role = 'SERVICE_ORGANISATION'),
    check ((revoked_at is null) = (revocation is null))
);
create unique index office_once on office (enterprise_id, role, province) where revoked_at is null;
select protect('office', 'enterprise_id = app_tenant()', null);

-- Somebody vouches for a firm: who, beside when and in which words. Each once.
alter table evidence add column vouched_by uuid references enterprise;
alter table evidence drop constraint evidence_kind_check;
alter table evidence add constraint evidence_kind_check check (kind in ('WELL_FORMED', 'DOCUMENT_SEEN', 'VOUCHED_FOR'));
alter table evidence add check ((kind = 'VOUCHED_FOR') = (vouched_by is not null));
drop index evidence_counts;
create unique index evidence_counts on evidence (enterprise_id, kind, document_id, vouched_by) nulls not distinct
    where superseded_at is null;
create index evidence_vouched on evidence (vouched_by, id) where vouched_by is not null;
create index enterprise_province on enterprise (province);
