-- A record with all that were merged into it: what holds of one firm holds under each of its ids.
create function records_of(enterprise uuid) returns setof uuid language sql stable as
$$ with recursive record (id) as (
       select enterprise
       union select merger.enterprise_id from merger join record on merger.replaced_by = record.id)
   select id from record $$;
