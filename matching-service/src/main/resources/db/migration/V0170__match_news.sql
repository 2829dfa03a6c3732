-- What has become of an enterprise's matches, for whoever watches: one row for each side of a match that was found or has
-- changed. Rows name the match and nothing of it; what it says is read as that side, under its own rights.
--
-- Read in the order (xid, ordinal), and only below the oldest transaction still running: everything there is decided, so
-- a reader that goes on after the last row it saw misses none, whatever commits in whatever order, on any replica.
create table match_news (
    xid           xid8        not null default pg_current_xact_id(),
    ordinal       bigint      generated always as identity,
    enterprise_id uuid        not null,
    match_id      uuid        not null,
    event         text        not null check (event in ('match-found', 'match-changed')),
    written_at    timestamptz not null default clock_timestamp(),
    primary key (xid, ordinal)
);
create index match_news_of on match_news (enterprise_id, xid, ordinal);
select protect('match_news', 'enterprise_id = app_tenant()', null);
create policy told_by_matches on match_news for insert to ${service}_owner with check (true);

-- Told by the table itself, so that no writer of matches can forget it; with the owner's rights, since each side's change
-- is news for the other side too.
create function tell_match_news() returns trigger language plpgsql security definer set search_path = public as
$$
declare
    what text := case when tg_op = 'INSERT' or old.state = 'STALE' then 'match-found' else 'match-changed' end;
begin
    insert into match_news (enterprise_id, match_id, event)
        values (new.left_enterprise_id, new.id, what), (new.right_enterprise_id, new.id, what);
    return null;
end
$$;
revoke execute on function tell_match_news() from public;

create trigger match_found after insert on match for each row execute function tell_match_news();
create trigger match_changed after update on match for each row
    when (old.state is distinct from new.state or old.waiting_on is distinct from new.waiting_on or old.links is distinct from new.links)
    execute function tell_match_news();
