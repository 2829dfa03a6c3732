-- A market from one size to another, the same for the same sizes: to every offer four small firms with a need each, to every
-- large firm five offers. What is drawn is drawn from the number, by its hash.

insert into pooled_enterprise (id, names, country, province, industry, size_class, markets, state, sample, version)
select firm, '{"zh": "示例", "en": "Sample"}', 'CN', 'CN-ZJ', 'GBT4754:' || 3400 + i % 60, size, '{CN}', 'VERIFIED', true, 0
from (select cast('a0000000-0000-4000-8000-' || lpad(to_hex(i), 12, '0') as uuid) as firm, 'SMALL' as size, i
        from generate_series(${had} + 1, ${small}) i
    union all select cast('c0000000-0000-4000-8000-' || lpad(to_hex(i), 12, '0') as uuid), 'LARGE', i
        from generate_series(${had} / 20 + 1, ${small} / 20) i) drawn;

-- The share of a subject falls with its number: a few are on many lips and most on few.
insert into pooled_posting (id, enterprise_id, kind, status, gives, wants, title, description, markets, industries, tags,
    subjects, words, senses, sense_version, capacity, valid_till, version)
select id, owner, kind, 'OPEN', array[gives[1 + h % cardinality(gives)], gives[1 + h / 7 % cardinality(gives)]],
    array[wants[1 + h / 49 % cardinality(wants)], wants[1 + h / 343 % cardinality(wants)]],
    '{"zh": "示例", "en": "Sample"}', '{"zh": "示例", "en": "Sample"}', array[markets[1 + h / 3 % 10], markets[1 + h / 31 % 10]],
    array['GBT4754:' || 3400 + h % 60], '{}',
    array(select distinct 'subject-' || floor(480 * power(abs(hashtext(id || 's' || k)::bigint) / 2147483648.0, 3))
        from generate_series(1, 4) k order by 1),
    array(select distinct 'word-' || abs(hashtext(id || 'w' || k)::bigint) % 20000 from generate_series(1, 6) k order by 1),
    -- What is close to one concept is close to others of its neighbourhood, and some neighbourhoods are crowded.
    array(select concepts[1 + at % cardinality(concepts)] from (
        select floor(cardinality(concepts) * power(h / 2147483648.0, 2))::int + 3 * k + abs(hashtext(id || 'm' || k)::bigint)::int % 3 as at, k
        from generate_series(0, 7) k) meant order by abs(hashtext(id || 'o' || k)::bigint)), 1,
    jsonb_build_array(jsonb_build_object('market', 'ANY', 'periodFrom', '2026-01-01', 'periodTill', '2099-12-31', 'places', 3)),
    date '2099-12-31', 0
from (select posting.*, abs(hashtext(id::text)::bigint) as h, string_to_array('${concepts}', ',') as concepts,
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
select uuidv7(), id, 'ANY', date '2026-01-01', date '2099-12-31', 3, 0, 0 from pooled_posting p
where not exists (select 1 from capacity_line l where l.posting_id = p.id);

insert into asker (id, gives, wants, markets, industries, tags, subjects, words, version)
select enterprise_id, array_agg(distinct each) filter (where what = 'gives'), array_agg(distinct each) filter (where what = 'wants'),
    array_agg(distinct each) filter (where what = 'markets'), array_agg(distinct each) filter (where what = 'industries'), '{}',
    array_agg(distinct each) filter (where what = 'subjects'), array_agg(distinct each) filter (where what = 'words'), 0
from pooled_posting p
cross join lateral (select 'gives' as what, unnest(gives) as each union all select 'wants', unnest(wants)
    union all select 'markets', unnest(markets) union all select 'subjects', unnest(subjects)
    union all select 'industries', unnest(industries) union all select 'words', unnest(words)) said
where not exists (select 1 from asker a where a.id = p.enterprise_id)
group by enterprise_id;

insert into pool_term (finds, term, lot, id, markets)
select 'ASKER', unnest(terms_of(gives, wants, subjects)), lot_of(id::text), id, markets from asker
union all
select 'POSTING', unnest(terms_of(gives, wants, subjects)), lot_of(id::text), id, markets from pooled_posting where status = 'OPEN'
union all
select 'MEANING', unnest(meanings_of(gives, wants, senses)), lot_of(id::text), id, markets from pooled_posting where status = 'OPEN'
on conflict do nothing
