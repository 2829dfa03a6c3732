-- What a posting says to some only: a heading for whoever finds the posting, a text that opens by its level. What is said anew is a row
-- of its own, so that it stays known what was read.
create table posting_detail (
    id            uuid        primary key,
    detail_id     uuid        not null,
    number        integer     not null check (number > 0),
    enterprise_id uuid        not null references enterprise,
    posting_id    uuid        not null,
    place         integer     not null check (place between 0 and 9),
    level         text        not null check (level in ('MEMBERS', 'MUTUAL', 'GRANTED')),
    heading       jsonb       not null,
    said_at       timestamptz not null,
    ended_at      timestamptz,
    unique (detail_id, number)
);
create index posting_detail_now on posting_detail (posting_id) where ended_at is null;
create index posting_detail_of on posting_detail (enterprise_id, id);
select protect('posting_detail',
    'enterprise_id = app_tenant()
        or ended_at is null and exists (select from directory_entry e where e.id = posting_detail.posting_id)',
    'enterprise_id = app_tenant()');
revoke delete on posting_detail from ${service}_app;

-- Firms that the owner of a posting has named. The past stays.
create table disclosure_grant (
    id            uuid        primary key,
    enterprise_id uuid        not null references enterprise,
    posting_id    uuid        not null,
    kind          text        not null check (kind in ('OFFER', 'NEED')),
    reader_id     uuid        not null references enterprise,
    granted_at    timestamptz not null,
    revoked_at    timestamptz,
    version       bigint      not null,
    check (reader_id <> enterprise_id)
);
create unique index disclosure_grant_once on disclosure_grant (posting_id, reader_id) where revoked_at is null;
create index disclosure_grant_given on disclosure_grant (enterprise_id, id);
create index disclosure_grant_held on disclosure_grant (reader_id, id);
select protect('disclosure_grant', 'app_tenant() in (enterprise_id, reader_id)', 'enterprise_id = app_tenant()');
revoke delete on disclosure_grant from ${service}_app;

-- Our copy of which two firms are both interested in a posting; it ends when one of them says "not now".
create table mutual_interest (
    match_id      uuid        primary key,
    posting_id    uuid        not null,
    enterprise_id uuid        not null,
    reader_id     uuid        not null,
    since         timestamptz not null,
    ended_at      timestamptz
);
create index mutual_interest_in on mutual_interest (posting_id, reader_id) where ended_at is null;
select protect('mutual_interest', 'app_tenant() in (enterprise_id, reader_id)', null);

-- Whether texts of a level open to a firm. Everybody asks with his own rights: of others' interests and grants he sees none.
create function opens_to(reader uuid, owner uuid, posting uuid, level text) returns boolean language sql stable as
$$
select exists (select from enterprise e where e.id = reader and e.state = 'VERIFIED')
    and exists (select from directory_entry d where d.id = posting and d.enterprise_id = owner)
    and (level = 'MEMBERS'
        or level = 'MUTUAL' and exists (
            select from mutual_interest m
            where m.posting_id = posting and m.enterprise_id = owner and m.reader_id = reader and m.ended_at is null)
        or exists (
            select from disclosure_grant g
            where g.posting_id = posting and g.enterprise_id = owner and g.reader_id = reader and g.revoked_at is null))
$$;

create table posting_detail_text (
    id            uuid  primary key references posting_detail,
    enterprise_id uuid  not null references enterprise,
    text          jsonb not null
);
select protect('posting_detail_text',
    'enterprise_id = app_tenant() or exists (
        select from posting_detail d where d.id = posting_detail_text.id and d.ended_at is null
            and opens_to(app_tenant(), d.enterprise_id, d.posting_id, d.level))',
    'enterprise_id = app_tenant()');
revoke update, delete on posting_detail_text from ${service}_app;

-- Which firm has read which text, once a day, for the owner of the text. Whoever reads it writes that down and sees it no more.
create table detail_reading (
    id            uuid        primary key,
    enterprise_id uuid        not null references enterprise,
    posting_id    uuid        not null,
    said_id       uuid        not null references posting_detail,
    reader_id     uuid        not null references enterprise,
    day           date        not null,
    read_at       timestamptz not null,
    unique (reader_id, said_id, day)
);
create index detail_reading_newest on detail_reading (enterprise_id, id desc);
create index detail_reading_of_posting on detail_reading (enterprise_id, posting_id, id desc);
select protect('detail_reading', 'enterprise_id = app_tenant()', null);
create policy app_inserts on detail_reading for insert to ${service}_app with check (reader_id = app_tenant());
grant insert on detail_reading to ${service}_app;
