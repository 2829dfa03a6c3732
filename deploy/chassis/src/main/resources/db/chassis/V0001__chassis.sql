-- What every service's database holds besides its own tables. Placeholder ${service} is enterprise, matching or channel.

-- Who is asking: set by the chassis for each transaction; unset means nobody, and nobody sees nothing.
create function app_tenant() returns uuid language sql stable as
$$ select nullif(current_setting('app.tenant', true), '')::uuid $$;

-- Everybody below may use the schema; nobody but the owner may create in it.
revoke create on schema public from public;
grant usage on schema public to ${service}_app, ${service}_system;

-- The four kinds of table. Each helper is called once, right after "create table".
create function protect(t regclass, readers text, writers text) returns void language plpgsql as
$$
begin
    execute format('alter table %s enable row level security', t);
    execute format('alter table %s force row level security', t);
    execute format('create policy system_all on %s to ${service}_system using (true) with check (true)', t);
    execute format('grant select, insert, update, delete on %s to ${service}_system', t);
    if readers is not null then
        execute format('create policy app_reads on %s for select to ${service}_app using (%s)', t, readers);
        execute format('grant select on %s to ${service}_app', t);
    end if;
    if writers is not null then
        execute format('create policy app_inserts on %s for insert to ${service}_app with check (%s)', t, writers);
        execute format('create policy app_updates on %s for update to ${service}_app using (%s) with check (%s)', t, writers, writers);
        execute format('create policy app_deletes on %s for delete to ${service}_app using (%s)', t, writers);
        execute format('grant insert, update, delete on %s to ${service}_app', t);
    end if;
end
$$;

create function own_rows(t regclass) returns void language sql as
$$ select protect(t, 'enterprise_id = app_tenant()', 'enterprise_id = app_tenant()') $$;

create function shared_rows(t regclass) returns void language sql as
$$ select protect(t, 'app_tenant() in (left_enterprise_id, right_enterprise_id)', 'app_tenant() in (left_enterprise_id, right_enterprise_id)') $$;

create function open_rows(t regclass) returns void language sql as
$$ select protect(t, 'true', null) $$;

create function system_rows(t regclass) returns void language sql as
$$ select protect(t, null, null) $$;

-- The next number of each aggregate's events. The row lock makes the order of numbers the order of commits.
create table aggregate_sequence (
    topic text   not null,
    key   uuid   not null,
    last  bigint not null,
    primary key (topic, key)
);
alter table aggregate_sequence enable row level security;
alter table aggregate_sequence force row level security;
create policy app_counts on aggregate_sequence to ${service}_app, ${service}_system using (true) with check (true);
grant select, insert, update on aggregate_sequence to ${service}_app, ${service}_system;

-- Outbox, feed and archive in one: written in the transaction of the change, stamped when Kafka has it, never deleted.
create table event (
    ordinal      bigint generated always as identity primary key,
    id           uuid        not null unique,
    topic        text        not null,
    key          uuid        not null,
    sequence     bigint      not null,
    type         text        not null,
    tenant       uuid        not null,
    occurred_at  timestamptz not null,
    data         text        not null,
    published_at timestamptz,
    position     bigint unique,
    unique (topic, key, sequence),
    check ((published_at is null) = (position is null))
);
create index event_pending on event (ordinal) where published_at is null;
alter table event enable row level security;
alter table event force row level security;
create policy system_all on event to ${service}_system using (true) with check (true);
create policy app_appends on event for insert to ${service}_app with check (true);
grant select, insert, update on event to ${service}_system;
grant insert on event to ${service}_app;

-- How far each stream of one aggregate has been applied here. A parked key waits for an operator (or for its missing number).
create table consumer_position (
    consumer text    not null,
    topic    text    not null,
    key      text    not null,
    last     bigint  not null default 0,
    parked   boolean not null default false,
    primary key (consumer, topic, key)
);
select system_rows('consumer_position');

create table parked_event (
    consumer       text        not null,
    topic          text        not null,
    key            text        not null,
    sequence       bigint      not null,
    kafka_position text        not null,
    type           text,
    headers        jsonb       not null,
    data           bytea,
    cause          text        not null,
    detail         text        not null,
    parked_at      timestamptz not null default clock_timestamp(),
    released_at    timestamptz,
    primary key (consumer, topic, key, sequence, kafka_position)
);
select system_rows('parked_event');

-- This service's copy of who belongs where. Reading it is how a caller becomes an actor, so it is read by subject, not by tenant.
create table membership (
    subject       text not null,
    enterprise_id uuid not null,
    role          text not null check (role in ('OWNER', 'EDITOR', 'APPROVER', 'VIEWER')),
    unit          text,
    primary key (subject, enterprise_id)
);
alter table membership enable row level security;
alter table membership force row level security;
create policy system_all on membership to ${service}_system using (true) with check (true);
create policy app_reads on membership for select to ${service}_app using (subject = current_setting('app.subject', true) or enterprise_id = app_tenant());
create policy app_writes on membership for insert to ${service}_app with check (enterprise_id = app_tenant());
create policy app_updates on membership for update to ${service}_app using (enterprise_id = app_tenant()) with check (enterprise_id = app_tenant());
create policy app_deletes on membership for delete to ${service}_app using (enterprise_id = app_tenant());
create policy owner_reads on membership for select to ${service}_owner using (true);
grant select, insert, update, delete on membership to ${service}_app, ${service}_system;

-- The door asks before anybody is known, so it asks with the owner's rights and for one subject only.
create function memberships_of(who text) returns setof membership language sql stable security definer set search_path = public as
$$ select * from membership where subject = who $$;
revoke execute on function memberships_of(text) from public;
grant execute on function memberships_of(text) to ${service}_app, ${service}_system;

-- Sample firms may live in another time; everybody else has no row here.
create table clock_shift (
    tenant uuid primary key,
    shift  interval not null
);
select open_rows('clock_shift');

-- The answers given to requests that carried an Idempotency-Key, so that a repeated request gets its answer again.
create table idempotency_key (
    subject      text        not null,
    operation    text        not null,
    key          text        not null,
    request_hash text        not null,
    status       int         not null,
    location     text,
    etag         text,
    answer       text,
    answered_at  timestamptz not null default clock_timestamp(),
    primary key (subject, operation, key)
);
create index idempotency_key_age on idempotency_key (subject, answered_at);
alter table idempotency_key enable row level security;
alter table idempotency_key force row level security;
create policy own_keys on idempotency_key to ${service}_app using (subject = current_setting('app.subject', true)) with check (subject = current_setting('app.subject', true));
create policy system_all on idempotency_key to ${service}_system using (true) with check (true);
grant select, insert, delete on idempotency_key to ${service}_app, ${service}_system;
