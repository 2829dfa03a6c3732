-- A firm decides who may find it. Nobody else reads the row of one that is hidden.
alter table enterprise
    add column visibility text not null default 'PUBLIC' check (visibility in ('PUBLIC', 'MEMBERS', 'HIDDEN'));
drop policy app_reads on enterprise;
create policy app_reads on enterprise for select to ${service}_app
    using (id = app_tenant()
        or visibility <> 'HIDDEN' and (state = 'VERIFIED' or retired_from in ('VERIFIED', 'SUSPENDED')));
