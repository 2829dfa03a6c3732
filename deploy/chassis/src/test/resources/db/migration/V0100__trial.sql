create table note (
    id            uuid primary key,
    enterprise_id uuid   not null,
    text          text   not null,
    stamp         jsonb  not null,
    version       bigint not null
);
select own_rows('note');

create table treaty (
    id                  uuid primary key,
    left_enterprise_id  uuid not null,
    right_enterprise_id uuid not null
);
select shared_rows('treaty');

create table effect (
    subject  uuid   not null,
    sequence bigint not null,
    text     text   not null
);
select system_rows('effect');

-- A projection: what was last said of each note.
create table note_copy (
    id      uuid   primary key,
    text    text   not null,
    version bigint not null
);
select system_rows('note_copy');

create table note_remark (
    id     uuid  primary key references note_copy,
    remark jsonb not null
);
select system_rows('note_remark');
