-- What an office vouches for no longer stays on record, with when and why.
alter table evidence add column version bigint not null default 0;
alter table evidence add column withdrawn_by text;
alter table evidence add column withdrawal text;
alter table evidence add check ((withdrawn_by is null) = (withdrawal is null));
alter table evidence add check (withdrawal is null or vouched_by is not null and superseded_at is not null);
