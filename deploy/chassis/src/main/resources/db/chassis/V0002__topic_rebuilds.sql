-- Kafka is transport and may lose what it has acknowledged: a topic is made again, a disk comes back shorter. How far each partition
-- had come is therefore remembered here, so that a loss is seen; and what is sent again from the event table is a row, so that it goes
-- on after a crash.
create table topic_extent (
    topic        text   not null,
    partition    int    not null,
    topic_id     text   not null,
    first_offset bigint not null,
    next_offset  bigint not null,
    primary key (topic, partition)
);
select system_rows('topic_extent');

-- sent: up to this position the archive has been sent again. While a row is not DONE, new events of its topics wait.
create table topic_rebuild (
    id          uuid        primary key,
    topics      text[]      not null,
    cause       text        not null check (cause in ('ASKED', 'OTHER_TOPIC', 'SHORTER', 'HEAD_GONE')),
    asked_by    text,
    state       text        not null default 'WAITING' check (state in ('WAITING', 'RUNNING', 'DONE')),
    sent        bigint      not null default 0,
    through     bigint      not null default 0,
    events      bigint      not null default 0,
    total       bigint      not null default 0,
    asked_at    timestamptz not null default clock_timestamp(),
    started_at  timestamptz,
    finished_at timestamptz
);
create index topic_rebuild_unfinished on topic_rebuild (asked_at, id) where state <> 'DONE';
select system_rows('topic_rebuild');

-- In which incarnation of its topic each partition is read here. Kafka's offsets are hints, and wrong ones after a topic was made again.
create table consumer_partition (
    consumer  text not null,
    topic     text not null,
    partition int  not null,
    topic_id  text not null,
    primary key (consumer, topic, partition)
);
select system_rows('consumer_partition');
