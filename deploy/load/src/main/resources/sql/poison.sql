-- Handling the news of a poisoned posting fails, every time, until the harness mends it. And how far each key was applied when.
create schema harness;
create table harness.poisoned (id uuid primary key);
create table harness.applied (topic text not null, key text not null, was bigint not null, came bigint not null, at timestamptz not null);

create function harness.poison() returns trigger language plpgsql security definer as
$$
begin
    if exists (select 1 from harness.poisoned where poisoned.id = new.id) then
        raise exception 'poisoned by the harness';
    end if;
    return new;
end
$$;

create function harness.trace() returns trigger language plpgsql security definer as
$$
begin
    insert into harness.applied values (new.topic, new.key, old.last, new.last, clock_timestamp());
    return null;
end
$$;

-- in the order in which the inbox locks these tables
create trigger harness_trace after update on consumer_position for each row when (old.last < new.last) execute function harness.trace();
create trigger harness_poison before insert or update on pooled_posting for each row execute function harness.poison();
