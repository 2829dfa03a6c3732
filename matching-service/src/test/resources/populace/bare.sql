-- Rows by the million come in before the indexes, and nobody is told of each. To be run by the owner, who finishes by whole.sql.
create temporary table put_back (ordinal int generated always as identity, statement text);
insert into put_back (statement)
select indexdef from pg_indexes
where tablename in ('match', 'match_view') and indexname <> 'match_left' and not exists (select from pg_constraint where conname = indexname);
insert into put_back (statement)
select format('alter table %s add constraint %s %s not valid', conrelid::regclass, conname, pg_get_constraintdef(oid))
from pg_constraint where conrelid = 'match_view'::regclass and contype = 'f';
insert into put_back (statement)
select format('alter table %I enable trigger user', each) from unnest(array['match', 'asker', 'pooled_posting']) each;
do $$
declare
    name text;
begin
    for name in select indexname from pg_indexes where tablename in ('match', 'match_view') and indexname <> 'match_left'
            and not exists (select from pg_constraint where conname = indexname) loop
        execute format('drop index %I', name);
    end loop;
    for name in select conname from pg_constraint where conrelid = 'match_view'::regclass and contype = 'f' loop
        execute format('alter table match_view drop constraint %I', name);
    end loop;
end
$$;
alter table match disable trigger user;
alter table asker disable trigger user;
alter table pooled_posting disable trigger user
