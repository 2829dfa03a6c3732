-- A firm says itself what it is. Under which names and identifiers it was here before stays; what somebody has seen of the old ones
-- no longer counts for the new.
alter table enterprise
    add column city        text,
    add column description jsonb;

create table former_identity (
    id            uuid        primary key,
    enterprise_id uuid        not null references enterprise,
    names         jsonb       not null,
    identifiers   jsonb       not null,
    proven        boolean     not null,
    till          timestamptz not null
);
create index former_identity_of on former_identity (enterprise_id, id desc);
select own_rows('former_identity');

alter table evidence add column superseded_at timestamptz;
alter table evidence drop constraint evidence_enterprise_id_kind_document_id_key;
create unique index evidence_counts on evidence (enterprise_id, kind, document_id) nulls not distinct where superseded_at is null;
