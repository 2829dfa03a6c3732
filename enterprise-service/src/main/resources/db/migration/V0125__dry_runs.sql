-- An import may be rehearsed first. It then waits, CHECKED, with what its rows would come to, until somebody confirms it.
alter table import_job
    add column dry_run  boolean not null default false,
    add column forecast jsonb;
-- A rehearsal that is over is not at work, and neither hinders nor answers for a real import of the same file.
drop index import_job_at_work;
create unique index import_job_at_work on import_job (sha256, md5(plan::text), dry_run)
    where state = 'RECEIVED' or state = 'APPLYING' and not dry_run;
