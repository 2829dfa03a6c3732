-- Where a projection is built a second time while the first one goes on being read: the same tables in another schema, which a
-- transaction puts before public in its search path. Made by the owner for the system; whoever serves requests owns and sees nothing.
create schema shadow;
grant usage on schema shadow to ${service}_system;

create function drop_shadow() returns void language plpgsql security definer set search_path = public, pg_temp as
$$
declare
    t name;
begin
    for t in select tablename from pg_tables where schemaname = 'shadow' loop
        execute format('drop table shadow.%I', t);
    end loop;
end
$$;

create function raise_shadow(tables text[]) returns void language plpgsql security definer set search_path = public, pg_temp as
$$
declare
    t text;
begin
    perform drop_shadow();
    foreach t in array tables loop
        execute format('create table shadow.%I (like public.%I including all)', t, t);
        perform system_rows(format('shadow.%I', t)::regclass);
    end loop;
end
$$;

revoke execute on function drop_shadow(), raise_shadow(text[]) from public;
grant execute on function drop_shadow(), raise_shadow(text[]) to ${service}_system;

-- A rebuild that was under way when its process died is begun anew by whoever finds its row.
create table projection_rebuild (
    id            uuid        primary key,
    projection    text        not null,
    state         text        not null default 'WAITING' check (state in ('WAITING', 'RUNNING', 'DONE', 'FAILED')),
    asked_by      text        not null,
    records       bigint      not null default 0,
    digest_before text,
    digest_after  text,
    differences   jsonb,
    failure       text,
    asked_at      timestamptz not null default clock_timestamp(),
    started_at    timestamptz,
    finished_at   timestamptz
);
create unique index one_projection_rebuild_at_a_time on projection_rebuild (projection) where state in ('WAITING', 'RUNNING');
select system_rows('projection_rebuild');
