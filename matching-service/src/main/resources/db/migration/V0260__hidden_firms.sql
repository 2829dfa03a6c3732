-- A firm may hide from everybody: no search finds it, whatever else goes on with it.
alter table pooled_enterprise add column hidden boolean not null default false;
