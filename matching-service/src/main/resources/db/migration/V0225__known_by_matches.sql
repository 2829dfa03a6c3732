-- Whoever has met a firm still reads what it is called while it is being verified anew: without, no list of deals with it could be read.
create policy known_by_matches on pooled_enterprise for select to ${service}_app
    using (exists (select from match where pooled_enterprise.id in (match.left_enterprise_id, match.right_enterprise_id)));
