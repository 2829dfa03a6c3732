-- Three in ten transactions of the inbox fail as PostgreSQL itself fails them: a serialization failure or a deadlock, raised where the
-- position is saved; and some in the middle of an effect. The sequence counts them, since a rollback does not take its numbers back.
create schema harness;
create sequence harness.raised;
create sequence harness.draws;

-- From 0 to 1, by the seed and how often it was asked.
create function harness.drawn() returns float language sql as
$$ select (hashint8extended(nextval('harness.draws'), ${seed}) & 1048575) / 1048576.0 $$;

create function harness.unlucky() returns trigger language plpgsql security definer as
$$
begin
    if harness.drawn() < tg_argv[0]::float then
        perform nextval('harness.raised');
        if harness.drawn() < 0.5 then
            raise exception 'could not serialize access (injected)' using errcode = '40001';
        else
            raise exception 'deadlock detected (injected)' using errcode = '40P01';
        end if;
    end if;
    return null;
end
$$;

create trigger harness_unlucky after update on consumer_position for each statement execute function harness.unlucky('0.3');
do $$
begin
    if to_regclass('pooled_posting') is not null then
        create trigger harness_unlucky after insert or update on pooled_posting for each statement execute function harness.unlucky('0.1');
    else
        create trigger harness_unlucky after insert on onboarding_case for each statement execute function harness.unlucky('0.3');
    end if;
end
$$;
