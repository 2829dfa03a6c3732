-- What an offer can take stands line by line: of a market (or any) within a period. A need may be a unit's too.
alter table offer add capacity jsonb not null default '[]' check (jsonb_typeof(capacity) = 'array');
alter table offer no force row level security;
update offer set capacity = jsonb_build_array(jsonb_build_object('market', coalesce(places_market, 'ANY'),
    'periodFrom', period_from, 'periodTill', period_till, 'places', places)) where places is not null;
alter table offer force row level security;
alter table offer drop column places, drop column period_from, drop column period_till, drop column places_market;
alter table need add unit text;
