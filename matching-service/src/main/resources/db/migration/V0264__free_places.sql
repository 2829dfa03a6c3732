-- Which markets two may meet in: those of both, if both name some. Empty: all there are.
create function shared_territory(own text[], others text[]) returns text[] language sql immutable as
$$
select case when cardinality(own) = 0 then others when cardinality(others) = 0 then own
    else array(select unnest(own) intersect select unnest(others)) end
$$;

-- How many claims for one market could still have places on a day, of the market of a territory for which there are most: what its own
-- line and the one for any have left, whichever is less. Null if one of them is not limited. Java says the same: Lines.free.
create function free_places(posting uuid, territory text[], day date) returns int language sql stable as
$$
with line as (
    select market, coalesce(min(greatest(declared - held - committed, 0)) filter (where day between period_from and period_till), 0) as free
    from capacity_line where posting_id = posting group by market)
select case when bool_and(coalesce(own.free, every.free) is not null) then max(least(own.free, every.free)) end
from unnest(case when cardinality(territory) = 0 then array['ANY'] else territory end) asked (market)
left join line own on own.market = asked.market
left join line every on every.market = 'ANY'
$$;
