-- Two records of one firm become one: the replaced one stays as history and says where it went, its identifiers and names elsewhere
-- lead to the other from then on. A chain has no circle, since nothing is merged into what was merged.
alter table enterprise drop constraint enterprise_state_check;
alter table enterprise add constraint enterprise_state_check
    check (state in ('DRAFT', 'SUBMITTED', 'VERIFIED', 'SUSPENDED', 'MERGED'));

create table merger (
    enterprise_id uuid        primary key references enterprise,
    replaced_by   uuid        not null references enterprise check (replaced_by <> enterprise_id),
    reason        text        not null,
    identifiers   jsonb       not null,
    external_ids  jsonb       not null,
    merged_by     text        not null,
    merged_at     timestamptz not null
);
create index merger_into on merger (replaced_by);
select protect('merger', 'enterprise_id = app_tenant()', null);

-- What makes two names the same: width, case, blanks, punctuation and the legal form do not count.
create function name_key(name text) returns text language sql immutable as
$$ select nullif(regexp_replace(regexp_replace(
              regexp_replace(lower(normalize(name, NFKC)),
                  '\m(co|company|corp|corporation|inc|incorporated|ltd|limited|llc|gmbh|ag|plc|sa|bv)\M', '', 'g'),
              '[]\s!-/:-@[-`{-~·、。]', '', 'g'),
          '(股份有限公司|有限责任公司|有限公司)$', ''), '') $$;

create function website_key(website text) returns text language sql immutable as
$$ select regexp_replace(lower(website), '^https?://(www\.)?([^/:?#]+).*$', '\2') $$;

alter table enterprise
    add column name_key_zh text generated always as (name_key(names ->> 'zh')) stored,
    add column name_key_en text generated always as (name_key(names ->> 'en')) stored,
    add column website_key text generated always as (website_key(website)) stored;
create index enterprise_name_zh on enterprise (name_key_zh, id);
create index enterprise_name_en on enterprise (name_key_en, id);
create index enterprise_website on enterprise (website_key, id);
