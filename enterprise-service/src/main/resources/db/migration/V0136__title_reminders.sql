-- Which reminders of an expiring title were given: each once.
create table title_reminder (
    title_id    uuid        not null references official_title,
    days        int         not null,
    reminded_at timestamptz not null,
    primary key (title_id, days)
);
select system_rows('title_reminder');
