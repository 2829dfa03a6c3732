-- A market from one size to another, the same for the same sizes: to every offer four small firms with a need each, to
-- every large firm five offers, to every posting a match with some firms of the other kind, spread over all. What is drawn
-- is drawn from the number, by its hash.

insert into pooled_enterprise (id, names, country, province, industry, size_class, markets, state, sample, version)
select firm, '{"zh": "示例", "en": "Sample"}', 'CN', 'CN-ZJ', 'GBT4754:' || 3400 + i % 60, size, '{CN}', 'VERIFIED', true, 0
from (select cast('a0000000-0000-4000-8000-' || lpad(to_hex(i), 12, '0') as uuid) as firm, 'SMALL' as size, i
        from generate_series(${had} + 1, ${small}) i
    union all select cast('c0000000-0000-4000-8000-' || lpad(to_hex(i), 12, '0') as uuid), 'LARGE', i
        from generate_series(${had} / 20 + 1, ${small} / 20) i) drawn;

-- The share of a subject falls with its number: a few are on many lips and most on few.
insert into pooled_posting (id, enterprise_id, kind, status, gives, wants, title, description, markets, industries, tags,
    subjects, words, capacity, version)
select id, owner, kind, 'OPEN', array[gives[1 + h % cardinality(gives)], gives[1 + h / 7 % cardinality(gives)]],
    array[wants[1 + h / 49 % cardinality(wants)], wants[1 + h / 343 % cardinality(wants)]],
    '{"zh": "示例", "en": "Sample"}', '{"zh": "示例", "en": "Sample"}', array[markets[1 + h / 3 % 10], markets[1 + h / 31 % 10]],
    '{}', '{}',
    array(select distinct 'subject-' || floor(480 * power(abs(hashtext(id || 's' || k)::bigint) / 2147483648.0, 3))
        from generate_series(1, 4) k order by 1),
    array(select distinct 'word-' || abs(hashtext(id || 'w' || k)::bigint) % 20000 from generate_series(1, 6) k order by 1),
    jsonb_build_array(jsonb_build_object('market', 'ANY', 'periodFrom', '2026-01-01', 'periodTill', '2099-12-31', 'places', 3)), 0
from (select posting.*, abs(hashtext(id::text)::bigint) as h,
            array['CN', 'DE', 'US', 'JP', 'FR', 'GB', 'KR', 'SG', 'BR', 'MX'] as markets,
            case kind when 'NEED' then small else large end as gives, case kind when 'NEED' then large else small end as wants
        from (select cast('b0000000-0000-4000-8000-' || lpad(to_hex(i), 12, '0') as uuid) as id,
                    cast('a0000000-0000-4000-8000-' || lpad(to_hex(i), 12, '0') as uuid) as owner, 'NEED' as kind
                from generate_series(${had} + 1, ${small}) i
            union all select cast('d0000000-0000-4000-8000-' || lpad(to_hex(i), 12, '0') as uuid),
                    cast('c0000000-0000-4000-8000-' || lpad(to_hex((i + 4) / 5), 12, '0') as uuid), 'OFFER'
                from generate_series(${had} / 4 + 1, ${small} / 4) i) posting,
            (select array['PRODUCT', 'TECHNOLOGY', 'INNOVATION'] as small, array['SALES_CHANNEL', 'SUPPLY_CHAIN',
                'AFTER_SALES_SERVICE', 'TALENT', 'OVERSEAS_DEVELOPMENT', 'CAPITAL', 'DIGITALISATION', 'BRAND'] as large) kinds) drawn;

insert into capacity_ledger (id, enterprise_id)
select id, enterprise_id from pooled_posting p where not exists (select 1 from capacity_ledger l where l.id = p.id);

insert into capacity_line (id, posting_id, market, period_from, period_till, declared, held, committed)
select gen_random_uuid(), id, 'ANY', date '2026-01-01', date '2099-12-31', 3, 0, 0 from pooled_posting p
where not exists (select 1 from capacity_line l where l.posting_id = p.id);

insert into asker (id, gives, wants, markets, industries, tags, subjects, words, version)
select enterprise_id, array_agg(distinct each) filter (where what = 'gives'), array_agg(distinct each) filter (where what = 'wants'),
    array_agg(distinct each) filter (where what = 'markets'), '{}', '{}',
    array_agg(distinct each) filter (where what = 'subjects'), array_agg(distinct each) filter (where what = 'words'), 0
from pooled_posting p
cross join lateral (select 'gives' as what, unnest(gives) as each union all select 'wants', unnest(wants)
    union all select 'markets', unnest(markets) union all select 'subjects', unnest(subjects)
    union all select 'words', unnest(words)) said
where not exists (select 1 from asker a where a.id = p.enterprise_id)
group by enterprise_id;

insert into match (id, posting_id, left_enterprise_id, right_enterprise_id, state, links, version)
select gen_random_uuid(), posting, asker, owner, 'SUGGESTED', pattern.links, 0
from (select cast('b0000000-0000-4000-8000-' || lpad(to_hex(i), 12, '0') as uuid) as posting,
            cast('a0000000-0000-4000-8000-' || lpad(to_hex(i), 12, '0') as uuid) as owner,
            cast('c0000000-0000-4000-8000-' || lpad(to_hex(1 + (i * 31 + k * (${small} / 20 / ${matches})) % (${small} / 20)), 12, '0') as uuid) as asker
        from generate_series(${had} + 1, ${small}) i, generate_series(1, ${matches}) k
    union all select cast('d0000000-0000-4000-8000-' || lpad(to_hex(i), 12, '0') as uuid),
            cast('c0000000-0000-4000-8000-' || lpad(to_hex((i + 4) / 5), 12, '0') as uuid),
            cast('a0000000-0000-4000-8000-' || lpad(to_hex(1 + (i * 31 + k * (${small} / ${matches})) % ${small}), 12, '0') as uuid)
        from generate_series(${had} / 4 + 1, ${small} / 4) i, generate_series(1, ${matches}) k) pair,
    (select links from match limit 1) pattern;

insert into match_view (id, match_id, enterprise_id, fit, fit_basis_points, other_side, other_basis_points, own_likelihood,
    other_likelihood, version)
select gen_random_uuid(), m.id, side.id, pattern.fit, 2000 + abs(hashtext(m.id::text)::bigint) % 6000, pattern.other_side,
    2000 + abs(hashtext(side.id || m.id::text)::bigint) % 6000, 0.1, 0.1, 0
from match m cross join lateral (values (m.left_enterprise_id), (m.right_enterprise_id)) side (id),
    (select fit, other_side from match_view limit 1) pattern
where not exists (select 1 from match_view v where v.match_id = m.id);

update match_view v set place = o.place
from (select w.id, row_number() over (partition by w.enterprise_id
            order by w.fit_basis_points desc, w.other_basis_points desc, w.match_id) as place
        from match_view w join match m on m.id = w.match_id and m.left_enterprise_id = w.enterprise_id) o
where o.id = v.id and v.place is null;

analyze pooled_enterprise, pooled_posting, asker, match, match_view, capacity_ledger
