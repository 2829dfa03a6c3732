-- What the texts of a posting mean: the concepts closest to them, the closest first. It follows from vectors, which come later than
-- what was told, and from the version by which a text is understood.
alter table pooled_posting
    add column senses        text[] not null default '{}',
    add column sense_version int    not null default 0;
create index pooled_posting_understood on pooled_posting (sense_version) where status = 'OPEN';

-- Whose texts have to be understood, or understood anew, from when on.
create table meaning_due (
    posting_id uuid primary key,
    due_at     timestamptz not null default clock_timestamp()
);
create index meaning_due_next on meaning_due (due_at, posting_id);
select system_rows('meaning_due');

-- By the table itself, so that no writer can forget it: neither the news nor a rebuild.
create function want_meaning() returns trigger language plpgsql as
$$
begin
    insert into meaning_due (posting_id) values (new.id) on conflict (posting_id) do update set due_at = clock_timestamp();
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
