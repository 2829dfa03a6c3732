-- As the search for candidates finds them, every small firm asks on ${own} offers and every large one on five times as many
-- needs; besides, one large firm asks on one need in twenty, and on one offer one small firm in twenty asks.
set local work_mem = '512MB';

insert into match (id, posting_id, left_enterprise_id, right_enterprise_id, state, links, version)
select uuidv7(), p.id, found.asker, p.enterprise_id, 'SUGGESTED', pattern.links, 0
from (select a.id as asker, s.id as posting from asker a cross join lateral (
            select s.id from unnest(terms_of(a.wants, a.gives, '{}')) t (term)
            cross join lateral (select u.id from pool_term u where u.finds = 'POSTING' and u.term = t.term and u.lot >= lot_of(a.id::text)
                and (cardinality(u.markets) = 0 or cardinality(a.markets) = 0 or u.markets && a.markets) order by u.lot, u.id) s limit ${own}) s
        where a.id > cast('a0000000-0000-4000-8000-' || lpad(to_hex(${had}), 12, '0') as uuid)
            and a.id <= cast('a0000000-0000-4000-8000-' || lpad(to_hex(${small}), 12, '0') as uuid)
    union all
    select a.id as asker, s.id as posting from asker a cross join lateral (
            select s.id from unnest(terms_of(a.wants, a.gives, '{}')) t (term)
            cross join lateral (select u.id from pool_term u where u.finds = 'POSTING' and u.term = t.term and u.lot >= lot_of(a.id::text)
                and (cardinality(u.markets) = 0 or cardinality(a.markets) = 0 or u.markets && a.markets) order by u.lot, u.id) s limit 5 * ${own}) s
        where a.id > cast('c0000000-0000-4000-8000-' || lpad(to_hex(${had} / 20), 12, '0') as uuid)
            and a.id <= cast('c0000000-0000-4000-8000-' || lpad(to_hex(${small} / 20), 12, '0') as uuid)
    union all
    select a.id, s.id from asker a cross join lateral (
            select s.id from unnest(terms_of(a.wants, a.gives, '{}')) t (term)
            cross join lateral (select u.id from pool_term u where u.finds = 'POSTING' and u.term = t.term and u.lot >= (-2147483648)
                and (cardinality(u.markets) = 0 or cardinality(a.markets) = 0 or u.markets && a.markets) order by u.lot, u.id) s limit ${small} / 20) s
        where a.id = 'c0000000-0000-4000-8000-000000000001'
    union all
    select s.id, p.id from pooled_posting p cross join lateral (
            select s.id from unnest(terms_of(p.wants, p.gives, '{}')) t (term)
            cross join lateral (select u.id from pool_term u where u.finds = 'ASKER' and u.term = t.term and u.lot >= (-2147483648)
                and (cardinality(u.markets) = 0 or cardinality(p.markets) = 0 or u.markets && p.markets) order by u.lot, u.id) s limit ${small} / 20) s
        where p.id = 'd0000000-0000-4000-8000-000000000001') found
join pooled_posting p on p.id = found.posting and p.enterprise_id <> found.asker, (select links from match limit 1) pattern
on conflict (posting_id, left_enterprise_id) do nothing;

insert into match_view (id, match_id, enterprise_id, asks_on, fit, fit_basis_points, other_side, other_basis_points, own_likelihood,
    other_likelihood, policy, likelihood, version)
select uuidv7(), id, reader, asks_on, fit, own, other_side, other, 1 / (1 + exp(4.2 - 5 * own / 10000.0)),
    1 / (1 + exp(4.2 - 5 * other / 10000.0)), pattern.policy, pattern.likelihood, 0
from (select m.id, side.reader, side.asks_on, 2000 + abs(hashtext(m.id::text)::bigint) % 6000 as own,
            2000 + abs(hashtext(side.reader || m.id::text)::bigint) % 6000 as other
        from match m cross join lateral
            (values (m.left_enterprise_id, m.posting_id), (m.right_enterprise_id, cast(null as uuid))) side (reader, asks_on)
        where not exists (select from match_view v where v.match_id = m.id)) drawn,
    (select fit, other_side, policy, likelihood from match_view limit 1) pattern;

insert into expected_request (asker_id, match_id, posting_id, place, asks, accepts)
select enterprise_id, match_id, asks_on, at, own_likelihood, other_likelihood
from (select enterprise_id, match_id, asks_on, own_likelihood, other_likelihood, row_number() over (partition by enterprise_id
            order by fit_basis_points desc, other_basis_points desc,
                md5(concat(asks_on, enterprise_id))) as at
        from match_view where asks_on is not null) placed
where at <= 30
on conflict (asker_id, match_id) do update set place = excluded.place
