-- A name may be longer than what an index takes of it (about 2,700 bytes), so what makes two names the same ends after 200
-- characters. The columns are worked out anew for every row.
alter table enterprise drop column name_key_zh, drop column name_key_en;
create or replace function name_key(name text) returns text language sql immutable as
$$ select left(nullif(regexp_replace(regexp_replace(
              regexp_replace(lower(normalize(name, NFKC)),
                  '\m(co|company|corp|corporation|inc|incorporated|ltd|limited|llc|gmbh|ag|plc|sa|bv)\M', '', 'g'),
              '[]\s!-/:-@[-`{-~·、。]', '', 'g'),
          '(股份有限公司|有限责任公司|有限公司)$', ''), ''), 200) $$;
alter table enterprise
    add column name_key_zh text generated always as (name_key(names ->> 'zh')) stored,
    add column name_key_en text generated always as (name_key(names ->> 'en')) stored;
create index enterprise_name_zh on enterprise (name_key_zh, id);
create index enterprise_name_en on enterprise (name_key_en, id);
