-- The denials that the matches go by, as kinship_held is of ties: what a copy is found to say differently is taken over in the transaction
-- that looks again at whom it concerns.
create table denial_held (
    id            uuid primary key,
    enterprise_id uuid not null,
    denied_id     uuid not null
);
create index denial_held_of on denial_held (enterprise_id);
create index denial_held_against on denial_held (denied_id);

-- Nobody has what the guard asks for while this runs.
alter table denial no force row level security;
insert into denial_held select id, enterprise_id, denied_id from denial;
alter table denial force row level security;
select system_rows('denial_held');

create or replace function hidden_from(who uuid) returns setof uuid language sql stable as
$$
with kin as (select kin_of(who) as firm),
    named as (
        select d.denied_id as firm, d.enterprise_id = who as own from denial_held d join kin on kin.firm = d.enterprise_id
        union
        select d.enterprise_id, d.denied_id = who from denial_held d join kin on kin.firm = d.denied_id)
select far.firm from named cross join lateral kin_of(named.firm) as far(firm)
    where far.firm not in (select firm from kin)
union
select firm from named where own
$$;
