-- To whom enterprises belong, with dates: declared by the one that belongs, confirmed or refused by the other where it is here too. The
-- past stays. What stands on a public profile everybody may read, the rest only the two.
create table affiliation (
    id            uuid        primary key,
    enterprise_id uuid        not null references enterprise,
    parent_id     uuid        references enterprise,
    parent_name   jsonb,
    share         integer     check (share between 1 and 10000),
    valid_from    date        not null,
    valid_till    date        check (valid_till >= valid_from),
    state         text        not null check (state in ('DECLARED', 'CONFIRMED', 'REFUSED', 'WITHDRAWN')),
    declared_at   timestamptz not null,
    state_since   timestamptz not null,
    version       bigint      not null,
    check ((parent_id is null) <> (parent_name is null)),
    check (parent_id <> enterprise_id),
    check (parent_id is not null or state in ('DECLARED', 'WITHDRAWN'))
);
create index affiliation_of on affiliation (enterprise_id, id);
create index affiliation_under on affiliation (parent_id, id);
select protect('affiliation',
    'app_tenant() in (enterprise_id, parent_id) or state in (''DECLARED'', ''CONFIRMED'')
        and exists (select from enterprise e where e.id = affiliation.enterprise_id and e.state = ''VERIFIED'')',
    'app_tenant() in (enterprise_id, parent_id)');
