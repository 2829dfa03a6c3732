set maintenance_work_mem = '512MB';
do $$
declare
    statement text;
begin
    for statement in select p.statement from put_back p order by ordinal loop
        execute replace(statement, ' NOT VALID not valid', ' not valid');
    end loop;
end
$$;
drop table put_back;
analyze pooled_enterprise, pooled_posting, asker, pool_term, match, match_view, expected_request, capacity_ledger, capacity_line
