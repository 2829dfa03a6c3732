-- Firms that a text can find: verified enterprises by what they have published, and firms that have not joined by what
-- public sources say of them. Every process derives its own search index from these rows and follows them by position.

-- The profile is what a searcher is shown. A firm that may not be found any more keeps its row, so that every index
-- learns of it.
create table findable_firm (
    id       uuid    primary key,
    findable boolean not null,
    profile  jsonb   not null,
    position bigint  not null unique
);
select system_rows('findable_firm');

-- What it is found by, cut into what a model reads at once.
create table firm_text (
    firm_id  uuid not null references findable_firm,
    ordinal  int  not null,
    language text not null check (language in ('ZH', 'EN')),
    heading  boolean not null,
    text     text not null,
    hash     text not null,
    primary key (firm_id, ordinal)
);
create index firm_text_hash on firm_text (hash) where not heading;
select system_rows('firm_text');

-- The last position given. Its row lock is held until commit, so positions become visible in their order.
create table firm_position (
    only_one boolean primary key default true check (only_one),
    last     bigint  not null
);
insert into firm_position (last) values (0);
select system_rows('firm_position');

-- Vectors by the hash of model and text: what was computed once is never computed again. A row without a vector is work
-- to do; the text goes when the vector comes.
create table text_vector (
    hash     text        primary key,
    language text        not null,
    text     text,
    vector   bytea,
    due_at   timestamptz not null default clock_timestamp(),
    attempts int         not null default 0,
    check ((text is null) = (vector is not null))
);
create index text_vector_due on text_vector (due_at, hash) where vector is null;
select system_rows('text_vector');
