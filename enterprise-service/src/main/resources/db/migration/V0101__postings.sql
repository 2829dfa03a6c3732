-- What enterprises open and what they seek. A posting with an empty side cannot be stored either.
create function two_sided(exchange jsonb) returns boolean language sql immutable as
$$ select jsonb_array_length(exchange -> 'gives') > 0 and jsonb_array_length(exchange -> 'wants') > 0 $$;

create table offer (
    id            uuid        primary key,
    enterprise_id uuid        not null references enterprise,
    state         text        not null check (state in ('DRAFT', 'PUBLISHED', 'PAUSED', 'WITHDRAWN')),
    unit          text,
    wording       jsonb       not null,
    exchange      jsonb       not null check (two_sided(exchange)),
    reach         jsonb       not null,
    places        integer check (places > 0),
    period_from   date,
    period_till   date,
    places_market text,
    valid_from    date,
    valid_till    date,
    created_at    timestamptz not null,
    changed_at    timestamptz not null,
    version       bigint      not null,
    check (valid_till >= valid_from),
    check (period_till >= period_from),
    check (num_nulls(places, period_from, period_till) in (0, 3))
);
create index offer_newest on offer (enterprise_id, id desc);
select own_rows('offer');

create table need (
    id            uuid        primary key,
    enterprise_id uuid        not null references enterprise,
    state         text        not null check (state in ('DRAFT', 'PUBLISHED', 'PAUSED', 'WITHDRAWN')),
    wording       jsonb       not null,
    exchange      jsonb       not null check (two_sided(exchange)),
    reach         jsonb       not null,
    deadline      date,
    created_at    timestamptz not null,
    changed_at    timestamptz not null,
    version       bigint      not null
);
create index need_newest on need (enterprise_id, id desc);
select own_rows('need');
