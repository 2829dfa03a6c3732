-- A firm may leave for good. Nothing of it is deleted; whoever could find it finds that it has left.
alter table enterprise drop constraint enterprise_state_check;
alter table enterprise add constraint enterprise_state_check
    check (state in ('DRAFT', 'SUBMITTED', 'VERIFIED', 'SUSPENDED', 'MERGED', 'RETIRED'));
alter table enterprise add column retired_from text
    check (retired_from in ('DRAFT', 'SUBMITTED', 'VERIFIED', 'SUSPENDED'));
alter table enterprise add constraint enterprise_has_left check ((state = 'RETIRED') = (retired_from is not null));
drop policy app_reads on enterprise;
create policy app_reads on enterprise for select to ${service}_app
    using (id = app_tenant() or state = 'VERIFIED' or retired_from in ('VERIFIED', 'SUSPENDED'));
