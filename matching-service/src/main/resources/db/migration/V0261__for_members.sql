-- A firm may be found by verified members alone.
alter table pooled_enterprise add column for_members boolean not null default false;
alter table findable_firm add column for_members boolean not null default false;
