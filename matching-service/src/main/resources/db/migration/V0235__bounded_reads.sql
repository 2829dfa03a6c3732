-- What a firm reads and what an event touches shall cost the same in a market of any size.

-- By what a posting or an asker is found: what it speaks of, and each kind that it gives with each that it wants. Within a term
-- all stand in an order drawn once by lot, so that whoever looks may begin anywhere and stop when it has enough.
create table pool_term (
    finds   text   not null check (finds in ('ASKER', 'POSTING')),
    term    text   not null,
    lot     int    not null,
    id      uuid   not null,
    markets text[] not null,
    primary key (finds, term, lot, id) include (markets)
);
select system_rows('pool_term');

create function lot_of(drawn text) returns int language sql immutable strict parallel safe as
$$ select ('x' || left(md5(drawn), 8))::bit(32)::int $$;

create function terms_of(gives text[], wants text[], subjects text[]) returns text[] language sql immutable strict parallel safe as
$$ select array(select unnest(subjects) union select give || '>' || want from unnest(gives) give, unnest(wants) want) $$;

create function keep_terms(what text, which uuid, before text[], after text[], meets_in text[]) returns void language sql as
$$
    delete from pool_term where finds = what and term = any (before) and lot = lot_of(which::text) and id = which;
    insert into pool_term (finds, term, lot, id, markets)
        select what, unnest(after), lot_of(which::text), which, meets_in;
$$;

-- By the tables themselves, so that no writer can forget it. What is built a second time (schema shadow) has no triggers.
create function keep_asker_terms() returns trigger language plpgsql as
$$
begin
    perform keep_terms('ASKER', coalesce(new.id, old.id), terms_of(old.gives, old.wants, old.subjects),
        coalesce(terms_of(new.gives, new.wants, new.subjects), '{}'), coalesce(new.markets, '{}'));
    return null;
end
$$;
create function keep_posting_terms() returns trigger language plpgsql as
$$
begin
    perform keep_terms('POSTING', coalesce(new.id, old.id), terms_of(old.gives, old.wants, old.subjects),
        case when new.status = 'OPEN' then terms_of(new.gives, new.wants, new.subjects) else '{}' end, coalesce(new.markets, '{}'));
    return null;
end
$$;
create trigger asker_terms after insert or delete on asker for each row execute function keep_asker_terms();
create trigger asker_terms_changed after update on asker for each row
    when ((old.gives, old.wants, old.subjects, old.markets) is distinct from (new.gives, new.wants, new.subjects, new.markets))
    execute function keep_asker_terms();
create trigger posting_terms after insert or delete on pooled_posting for each row execute function keep_posting_terms();
create trigger posting_terms_changed after update on pooled_posting for each row
    when ((old.status, old.gives, old.wants, old.subjects, old.markets)
        is distinct from (new.status, new.gives, new.wants, new.subjects, new.markets))
    execute function keep_posting_terms();

alter table asker no force row level security;
alter table pooled_posting no force row level security;
alter table pool_term no force row level security;
insert into pool_term (finds, term, lot, id, markets)
select 'ASKER', unnest(terms_of(gives, wants, subjects)), lot_of(id::text), id, markets from asker;
insert into pool_term (finds, term, lot, id, markets)
select 'POSTING', unnest(terms_of(gives, wants, subjects)), lot_of(id::text), id, markets from pooled_posting where status = 'OPEN';
alter table asker force row level security;
alter table pooled_posting force row level security;
alter table pool_term force row level security;

-- Those whose open postings are not all for today are few: whoever counts looks at them one by one.
create index pooled_posting_later on pooled_posting (valid_from, enterprise_id) where status = 'OPEN' and valid_from is not null;
create index pooled_posting_earlier on pooled_posting (valid_till, enterprise_id) where status = 'OPEN' and valid_till is not null;

-- The posting on which the reader asks; of a match that is stale, and on the owner's own row, nothing.
alter table match_view add column asks_on uuid;

-- Who is expected to ask, and by which place of the posting on its own list: the first 30 that it has not dismissed, with how likely
-- it asks (p) and is accepted (q̂). So narrow, and by posting, that a crowd is read without looking at anybody's list.
create table expected_request (
    asker_id   uuid not null,
    match_id   uuid not null references match,
    posting_id uuid not null,
    place      int  not null check (place between 1 and 30),
    asks       real not null check (asks between 0 and 1),
    accepts    real not null check (accepts between 0 and 1),
    primary key (asker_id, match_id)
);
select system_rows('expected_request');

alter table match no force row level security;
alter table match_view no force row level security;
alter table expected_request no force row level security;
update match_view v set asks_on = m.posting_id from match m
where m.id = v.match_id and m.left_enterprise_id = v.enterprise_id and m.state <> 'STALE';
insert into expected_request (asker_id, match_id, posting_id, place, asks, accepts)
select enterprise_id, match_id, asks_on, at, own_likelihood, other_likelihood
from (select v.*, row_number() over (partition by v.enterprise_id
            order by v.fit_basis_points desc, v.other_basis_points desc, md5(concat(v.asks_on, v.enterprise_id))) as at
        from match_view v join match m on m.id = v.match_id and m.state <> 'DISMISSED'
        where v.asks_on is not null) v
where v.at <= 30;
alter table match force row level security;
alter table match_view force row level security;
alter table expected_request force row level security;
alter table match_view drop column place;

create index match_view_asking on match_view (enterprise_id, fit_basis_points desc, other_basis_points desc, match_id)
    include (asks_on, own_likelihood, other_likelihood) where asks_on is not null;
create index expected_request_on on expected_request (posting_id, accepts desc) include (asker_id, match_id, place, asks);
create index match_acted_on on match (posting_id) where state not in ('SUGGESTED', 'STALE');
