-- To whom a firm shows itself, said once: for the rows a reader sees, and for what the platform finds on a reader's behalf. A firm for
-- members only is read by whoever acts for a verified one; until now its row was anybody's.
create function shown_to(visibility text, verified boolean) returns boolean language sql immutable as
$$ select visibility = 'PUBLIC' or visibility = 'MEMBERS' and verified $$;

create policy owner_reads on enterprise for select to ${service}_owner using (true);
create function app_is_verified() returns boolean language sql stable security definer set search_path = public, pg_temp as
$$ select exists (select from enterprise where id = app_tenant() and state = 'VERIFIED') $$;

drop policy app_reads on enterprise;
create policy app_reads on enterprise for select to ${service}_app
    using (id = app_tenant()
        or shown_to(visibility, (select app_is_verified()))
            and (state = 'VERIFIED' or retired_from in ('VERIFIED', 'SUSPENDED')));
