-- An office brings in files of firms, and sees its own imports only. Others are the operators'.
alter table import_job add column enterprise_id uuid
    generated always as ((plan #>> '{telling,office,enterpriseId}')::uuid) stored;
create index import_job_sent on import_job (enterprise_id, id desc) where enterprise_id is not null;
create policy app_reads on import_job for select to ${service}_app using (enterprise_id = app_tenant());
grant select on import_job to ${service}_app;
create policy app_reads on import_row for select to ${service}_app
    using (exists (select from import_job where id = import_id and enterprise_id = app_tenant()));
grant select on import_row to ${service}_app;
