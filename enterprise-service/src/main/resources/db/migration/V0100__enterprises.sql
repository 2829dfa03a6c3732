-- Who the enterprises are. Strangers may read a verified enterprise's row, so nothing private stands in it.
create table enterprise (
    id            uuid        primary key,
    state         text        not null check (state in ('DRAFT', 'SUBMITTED', 'VERIFIED', 'SUSPENDED')),
    names         jsonb       not null,
    country       text        not null,
    province      text,
    industry      jsonb       not null,
    markets       jsonb       not null,
    sample        boolean     not null,
    size_class    text        not null,
    registered_at timestamptz not null,
    state_since   timestamptz not null,
    version       bigint      not null
);
create index enterprise_work on enterprise (state, id);
select protect('enterprise', 'id = app_tenant() or state = ''VERIFIED''', 'id = app_tenant()');

create table enterprise_figures (
    enterprise_id  uuid primary key references enterprise,
    employees      integer,
    annual_revenue jsonb,
    total_assets   jsonb
);
select own_rows('enterprise_figures');

-- One enterprise per identifier, however many register it at the same moment. The identifier is claimed before the
-- enterprise is written, hence the deferred reference.
create table enterprise_identifier (
    scheme        text not null check (scheme in ('USCC', 'LEI', 'OTHER')),
    value         text not null,
    enterprise_id uuid not null references enterprise deferrable initially deferred,
    primary key (scheme, value)
);
create index enterprise_identifier_of on enterprise_identifier (enterprise_id);
select own_rows('enterprise_identifier');

-- The one table here that knows persons, and it knows only the identity provider's subject.
create table member (
    id            uuid        primary key,
    enterprise_id uuid        not null references enterprise,
    subject       text        not null,
    role          text        not null check (role in ('OWNER', 'EDITOR', 'APPROVER', 'VIEWER')),
    unit          text,
    state         text        not null check (state in ('ACTIVE', 'FORMER')),
    joined_at     timestamptz not null,
    left_at       timestamptz,
    version       bigint      not null,
    unique (enterprise_id, subject)
);
create index member_subject on member (subject);
select own_rows('member');

create table document (
    id            uuid        primary key,
    enterprise_id uuid        not null references enterprise,
    sha256        text        not null check (sha256 ~ '^[0-9a-f]{64}$'),
    name          text        not null,
    media_type    text        not null,
    bytes         bigint      not null check (bytes > 0),
    uploaded_by   text        not null,
    uploaded_at   timestamptz not null,
    unique (enterprise_id, sha256),
    unique (enterprise_id, id)
);
select own_rows('document');

-- An enterprise reads what was checked about it; only the platform and its operators write it. Kept for ever.
create table evidence (
    id            uuid        primary key,
    enterprise_id uuid        not null references enterprise,
    kind          text        not null check (kind in ('WELL_FORMED', 'DOCUMENT_SEEN')),
    document_id   uuid,
    note          text,
    checked_by    text,
    checked_at    timestamptz not null,
    foreign key (enterprise_id, document_id) references document (enterprise_id, id),
    check (kind <> 'DOCUMENT_SEEN' or document_id is not null and checked_by is not null),
    unique nulls not distinct (enterprise_id, kind, document_id)
);
select protect('evidence', 'enterprise_id = app_tenant()', null);
