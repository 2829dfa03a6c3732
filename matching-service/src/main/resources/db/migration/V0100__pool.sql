-- Local copies of what enterprise-service says, fed by its events and by nothing else.

-- The public part of every enterprise. It is shown once it was verified; before that only to itself.
create table pooled_enterprise (
    id         uuid    primary key,
    names      jsonb   not null,
    country    text,
    province   text,
    industry   text,
    size_class text,
    markets    text[]  not null,
    state      text    not null,
    sample     boolean not null,
    version    bigint  not null
);
select system_rows('pooled_enterprise');
create policy public_once_verified on pooled_enterprise for select to ${service}_app
    using (state not in ('DRAFT', 'SUBMITTED') or id = app_tenant());
grant select on pooled_enterprise to ${service}_app;

-- The public part of every posting (offer or need). Who may read it besides its owner: V0110.
create table pooled_posting (
    id            uuid   primary key,
    enterprise_id uuid   not null,
    kind          text   not null,
    status        text   not null,
    gives         text[] not null,
    wants         text[] not null,
    title         jsonb  not null,
    description   jsonb  not null,
    markets       text[] not null,
    industries    text[] not null,
    tags          text[] not null,
    valid_from    date,
    valid_till    date,
    places        int,
    period_from   date,
    period_till   date,
    market        text,
    version       bigint not null
);
-- Candidates are found by what is given and what is wanted, both ways at once.
create index pooled_posting_gives on pooled_posting using gin (gives) where status = 'OPEN';
create index pooled_posting_wants on pooled_posting using gin (wants) where status = 'OPEN';
create index pooled_posting_owner on pooled_posting (enterprise_id);
select system_rows('pooled_posting');

-- What the owner of a posting keeps to itself (private criteria). In a table of its own, so that no shared row and no
-- join can show it to the other side.
create table posting_criteria (
    id            uuid   primary key references pooled_posting,
    enterprise_id uuid   not null,
    criteria      jsonb  not null,
    version       bigint not null
);
select own_rows('posting_criteria');

-- What an enterprise gives and wants by all its open postings together: it is with this that it asks on others' postings.
create table asker (
    id               uuid    primary key,
    gives            text[]  not null,
    wants            text[]  not null,
    markets          text[]  not null,
    industries       text[]  not null,
    tags             text[]  not null,
    version          bigint  not null
);
create index asker_gives on asker using gin (gives);
create index asker_wants on asker using gin (wants);
select system_rows('asker');
