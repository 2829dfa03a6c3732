-- What the texts of a posting mean: the concepts closest to them, the closest first. It follows from vectors, which come later than
-- what was told, and from the version by which a text is understood.
alter table pooled_posting
    add column senses        text[] not null default '{}',
    add column sense_version int    not null default 0;
create index pooled_posting_understood on pooled_posting (sense_version) where status = 'OPEN';

-- Whose texts have to be understood from when on: first those that somebody has told of, then those of an older version.
create table meaning_due (
    posting_id uuid primary key,
    told       boolean     not null,
    due_at     timestamptz not null default clock_timestamp(),
    attempts   int         not null default 0
);
create index meaning_due_next on meaning_due (told desc, due_at, posting_id);
select system_rows('meaning_due');

-- By the table itself, so that no writer can forget it: neither the news nor a rebuild.
create function want_meaning() returns trigger language plpgsql as
$$
begin
    insert into meaning_due (posting_id, told) values (new.id, true)
        on conflict (posting_id) do update set told = true, due_at = clock_timestamp(), attempts = 0;
    return null;
end
$$;
create trigger posting_meaning after insert on pooled_posting for each row when (new.status = 'OPEN') execute function want_meaning();
create trigger posting_meaning_changed after update on pooled_posting for each row
    when (new.status = 'OPEN' and (old.status, old.title, old.description) is distinct from (new.status, new.title, new.description))
    execute function want_meaning();

-- An open posting is found by its four closest concepts too, under each kind that it gives with each that it wants; and its owner
-- as one that asks is found by the same rows.
alter table pool_term drop constraint pool_term_finds_check;
alter table pool_term add check (finds in ('ASKER', 'POSTING', 'MEANING'));

create function meanings_of(gives text[], wants text[], senses text[]) returns text[] language sql immutable strict parallel safe as
$$ select array(select give || '>' || want || '~' || sense from unnest(gives) give, unnest(wants) want, unnest(senses[1:4]) sense) $$;

create or replace function keep_posting_terms() returns trigger language plpgsql as
$$
begin
    perform keep_terms('POSTING', coalesce(new.id, old.id), terms_of(old.gives, old.wants, old.subjects),
        case when new.status = 'OPEN' then terms_of(new.gives, new.wants, new.subjects) else '{}' end, coalesce(new.markets, '{}'));
    perform keep_terms('MEANING', coalesce(new.id, old.id), meanings_of(old.gives, old.wants, old.senses),
        case when new.status = 'OPEN' then meanings_of(new.gives, new.wants, new.senses) else '{}' end, coalesce(new.markets, '{}'));
    return null;
end
$$;
drop trigger posting_terms_changed on pooled_posting;
create trigger posting_terms_changed after update on pooled_posting for each row
    when ((old.status, old.gives, old.wants, old.subjects, old.senses, old.markets)
        is distinct from (new.status, new.gives, new.wants, new.subjects, new.senses, new.markets))
    execute function keep_posting_terms();

-- Whoever watches its matches hears of a fit that has changed, too; not of each when all are worked out by another version.
create function tell_fit_news() returns trigger language plpgsql security definer set search_path = public as
$$
begin
    insert into match_news (enterprise_id, match_id, event) values (new.enterprise_id, new.match_id, 'match-changed');
    return null;
end
$$;
revoke execute on function tell_fit_news() from public;
create trigger fit_changed after update on match_view for each row
    when (old.fit_basis_points is distinct from new.fit_basis_points and (old.policy, old.likelihood) = (new.policy, new.likelihood))
    execute function tell_fit_news();
