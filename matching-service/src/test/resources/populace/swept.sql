-- Nothing of it stays for others.
delete from match_news where match_id in (select id from match
    where left_enterprise_id::text ~ '^[ac]0000000-0000-4000-8000-' or right_enterprise_id::text ~ '^[ac]0000000-0000-4000-8000-');
delete from match_shown where match_id in (select id from match
    where left_enterprise_id::text ~ '^[ac]0000000-0000-4000-8000-' or right_enterprise_id::text ~ '^[ac]0000000-0000-4000-8000-');
delete from expected_request where match_id in (select id from match
    where left_enterprise_id::text ~ '^[ac]0000000-0000-4000-8000-' or right_enterprise_id::text ~ '^[ac]0000000-0000-4000-8000-');
delete from match_view where match_id in (select id from match
    where left_enterprise_id::text ~ '^[ac]0000000-0000-4000-8000-' or right_enterprise_id::text ~ '^[ac]0000000-0000-4000-8000-');
delete from match
where left_enterprise_id::text ~ '^[ac]0000000-0000-4000-8000-' or right_enterprise_id::text ~ '^[ac]0000000-0000-4000-8000-';
delete from asker where id::text ~ '^[ac]0000000-0000-4000-8000-';
delete from posting_criteria where enterprise_id::text ~ '^[ac]0000000-0000-4000-8000-';
delete from capacity_line where posting_id in (select id from pooled_posting where enterprise_id::text ~ '^[ac]0000000-0000-4000-8000-');
delete from capacity_ledger where enterprise_id::text ~ '^[ac]0000000-0000-4000-8000-';
delete from pooled_posting where enterprise_id::text ~ '^[ac]0000000-0000-4000-8000-';
delete from pooled_enterprise where id::text ~ '^[ac]0000000-0000-4000-8000-'
