-- Claims from before there were lines name the territory of their undertakings now, as those since then do: else agreeing would give back
-- the place that is held and ask for another.
alter table capacity_hold no force row level security;
alter table capacity_ledger no force row level security;
alter table capacity_line no force row level security;
alter table proposal no force row level security;
update capacity_hold h set markets = array(
    select distinct market collate "C" from proposal p
    cross join lateral jsonb_array_elements((p.exchange -> 'fromLeft') || (p.exchange -> 'fromRight')) undertaking
    cross join lateral jsonb_array_elements_text(undertaking -> 'markets') market
    where p.id = h.proposal_id order by 1)
where h.markets = '{}' and h.state <> 'RELEASED';

-- Where a posting's only line counts all its claims, also those that came on a day outside its period, these came on the nearest day of it.
update capacity_hold h set taken_on = greatest(l.period_from, least(l.period_till, h.taken_on))
from capacity_line l join capacity_ledger g on g.id = l.posting_id
where h.posting_id = l.posting_id and h.state in ('HELD', 'COMMITTED') and h.taken_on not between l.period_from and l.period_till
    and l.held + l.committed = g.held + g.committed
    and not exists (select from capacity_line other where other.posting_id = l.posting_id and other.id <> l.id);

-- What each line counts is what its claims touch.
update capacity_line l set held = counted.held, committed = counted.committed from (
    select l.id, count(h.id) filter (where h.state = 'HELD') as held, count(h.id) filter (where h.state = 'COMMITTED') as committed
    from capacity_line l left join capacity_hold h on h.posting_id = l.posting_id and h.taken_on between l.period_from and l.period_till
        and h.state in ('HELD', 'COMMITTED') and (l.market = 'ANY' or l.market = any (h.markets) or h.markets = '{}'
            and not exists (select from capacity_line every where every.posting_id = l.posting_id and every.market = 'ANY'))
    group by l.id) counted
where counted.id = l.id and (l.held, l.committed) is distinct from (counted.held, counted.committed);
alter table capacity_hold force row level security;
alter table capacity_ledger force row level security;
alter table capacity_line force row level security;
alter table proposal force row level security;
