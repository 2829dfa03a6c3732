-- Whom a firm does not want to meet, for its own members and the matching engine alone. Taken off, the row goes.
create table denial (
    id            uuid        primary key,
    enterprise_id uuid        not null references enterprise,
    denied_id     uuid        not null references enterprise,
    denied_at     timestamptz not null,
    unique (enterprise_id, denied_id),
    check (denied_id <> enterprise_id)
);
create index denial_of on denial (enterprise_id, id);
create index denial_against on denial (denied_id);
select own_rows('denial');
create policy owner_reads on denial for select to ${service}_owner using (true);
create policy owner_reads on affiliation for select to ${service}_owner using (true);

-- A firm and all that belong together with it on a day, as both sides have confirmed.
create function kin_of(who uuid, day date) returns setof uuid language sql stable security definer set search_path = public, pg_temp as
$$
with recursive kin(firm) as (
    select who
    union
    select next.firm from kin, lateral (
        select parent_id as firm from affiliation where enterprise_id = kin.firm and parent_id is not null
            and state = 'CONFIRMED' and valid_from <= day and coalesce(valid_till >= day, true)
        union all
        select enterprise_id from affiliation where parent_id = kin.firm
            and state = 'CONFIRMED' and valid_from <= day and coalesce(valid_till >= day, true)) next)
select firm from kin
$$;

-- Whom a firm does not find, and who does not find it: by a denial of either, or of anybody they belong together with. Of those
-- it belongs together with only whom it denies itself, and who denies it.
create function hidden_from(who uuid, day date) returns setof uuid language sql stable security definer set search_path = public, pg_temp as
$$
with kin as (select kin_of(who, day) as firm),
    named as (
        select d.denied_id as firm, d.enterprise_id = who as own from denial d join kin on kin.firm = d.enterprise_id
        union
        select d.enterprise_id, d.denied_id = who from denial d join kin on kin.firm = d.denied_id)
select far.firm from named cross join lateral kin_of(named.firm, day) as far(firm)
    where far.firm not in (select firm from kin)
union
select firm from named where own
$$;

-- A firm may ask for itself only.
create function hidden_from_me(day date) returns setof uuid language sql stable security definer set search_path = public, pg_temp as
$$ select hidden_from(app_tenant(), day) where app_tenant() is not null $$;

revoke execute on function kin_of(uuid, date), hidden_from(uuid, date), hidden_from_me(date) from public;
grant execute on function hidden_from(uuid, date) to ${service}_system;
grant execute on function hidden_from_me(date) to ${service}_app, ${service}_system;
