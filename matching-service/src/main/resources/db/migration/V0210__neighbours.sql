-- Who is kept apart: firms that belong together, as both have confirmed, and firms of which one does not want to meet the other.
-- Local copies, for the platform alone.
create table kinship (
    id            uuid primary key,
    enterprise_id uuid not null,
    parent_id     uuid not null,
    valid_from    date not null,
    valid_till    date
);
select system_rows('kinship');

create table denial (
    id            uuid primary key,
    enterprise_id uuid not null,
    denied_id     uuid not null
);
create index denial_of on denial (enterprise_id);
create index denial_against on denial (denied_id);
select system_rows('denial');

-- The ties that the matches go by: those of which a first day has come and no last one has passed, each taken over in the
-- transaction that looks again at whom it concerns.
create table kinship_held (
    id            uuid primary key,
    enterprise_id uuid not null,
    parent_id     uuid not null
);
create index kinship_held_of on kinship_held (enterprise_id);
create index kinship_held_under on kinship_held (parent_id);
select system_rows('kinship_held');

-- A firm and all that belong together with it.
create function kin_of(who uuid) returns setof uuid language sql stable as
$$
with recursive kin(firm) as (
    select who
    union
    select next.firm from kin, lateral (
        select parent_id as firm from kinship_held where enterprise_id = kin.firm
        union all
        select enterprise_id from kinship_held where parent_id = kin.firm) next)
select firm from kin
$$;

-- Whom deny-lists keep a firm from meeting: by a denial of either, or of anybody they belong together with. Of those it belongs
-- together with only whom it denies itself, and who denies it.
create function hidden_from(who uuid) returns setof uuid language sql stable as
$$
with kin as (select kin_of(who) as firm),
    named as (
        select d.denied_id as firm, d.enterprise_id = who as own from denial d join kin on kin.firm = d.enterprise_id
        union
        select d.enterprise_id, d.denied_id = who from denial d join kin on kin.firm = d.denied_id)
select far.firm from named cross join lateral kin_of(named.firm) as far(firm)
    where far.firm not in (select firm from kin)
union
select firm from named where own
$$;
