-- What V0140 meant to write: row level security held for the owner of the tables too, and it changed nothing. A posting from
-- before it has no list of days; whatever day it opens on has still to be told.
alter table offer no force row level security;
update offer set closed_till = valid_from - 1
where state in ('PUBLISHED', 'PAUSED') and closed_till is null and valid_from is not null and validities = '[]';
alter table offer force row level security;

create index directory_shape_facets on directory_shape using gin (facets);
