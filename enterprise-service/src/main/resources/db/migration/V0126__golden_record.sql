-- One firm, one record. By which names other systems know an enterprise: each name leads to one, however many tell it at the same
-- moment. As with identifiers the name is claimed before the enterprise is written.
create table external_id (
    system        text not null,
    external_id   text not null,
    enterprise_id uuid not null references enterprise deferrable initially deferred,
    primary key (system, external_id)
);
create index external_id_of on external_id (enterprise_id);
select protect('external_id', 'enterprise_id = app_tenant()', null);

-- What of an enterprise an office told, and of which time its word is. What has no row here the enterprise entered itself.
create table office_entry (
    enterprise_id uuid        not null references enterprise,
    field         text        not null,
    system        text        not null,
    stated_at     timestamptz not null,
    primary key (enterprise_id, field)
);
select own_rows('office_entry');

alter table enterprise add column website text;
