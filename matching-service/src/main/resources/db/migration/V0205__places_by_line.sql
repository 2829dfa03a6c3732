-- Places stand line by line: of a market (or any) within a period. A claim has a place on every line that its territory
-- touched on the day it got them, or on none; which those are follows from its row here and from the lines.
create table capacity_line (
    id          uuid primary key,
    posting_id  uuid not null references capacity_ledger,
    market      text not null,
    period_from date not null,
    period_till date not null,
    declared    int  not null check (declared >= 0),
    places_unit text,
    held        int  not null check (held >= 0),
    committed   int  not null check (committed >= 0),
    unique (posting_id, market, period_from),
    check (period_till >= period_from)
);
select system_rows('capacity_line');
create policy seen_with_its_ledger on capacity_line for select to ${service}_app
    using (exists (select 1 from capacity_ledger where capacity_ledger.id = capacity_line.posting_id));
create policy parties_move_places on capacity_line for update to ${service}_app
    using (exists (select 1 from match where match.posting_id = capacity_line.posting_id
                                         and match.state in ('MUTUAL', 'PROPOSED', 'PARTNERED')));
grant select, update (held, committed) on capacity_line to ${service}_app;

-- Whoever owns the tables sees no rows of them otherwise.
alter table capacity_ledger no force row level security;
alter table capacity_line no force row level security;
alter table capacity_hold no force row level security;
alter table pooled_posting no force row level security;
insert into capacity_line (id, posting_id, market, period_from, period_till, declared, held, committed)
select gen_random_uuid(), id, coalesce(market, 'ANY'), coalesce(period_from, date '2000-01-01'),
    coalesce(period_till, date '9999-12-31'), declared, held, committed from capacity_ledger where declared is not null;
alter table capacity_ledger drop column market, drop column period_from, drop column period_till, drop column declared;

alter table capacity_hold add markets text[] not null default '{}', add taken_on date;
update capacity_hold set taken_on = (asked_at at time zone 'Asia/Shanghai')::date where state <> 'WAITLISTED';
alter table capacity_hold add check (state not in ('HELD', 'COMMITTED') or taken_on is not null);
create index capacity_taken on capacity_hold (posting_id) where state in ('HELD', 'COMMITTED');

alter table pooled_posting add capacity jsonb not null default '[]';
update pooled_posting set capacity = jsonb_build_array(jsonb_build_object('market', coalesce(market, 'ANY'),
    'periodFrom', period_from, 'periodTill', period_till, 'places', places)) where places is not null;
alter table capacity_ledger force row level security;
alter table capacity_line force row level security;
alter table capacity_hold force row level security;
alter table pooled_posting force row level security;
alter table pooled_posting drop column places, drop column period_from, drop column period_till, drop column market;
