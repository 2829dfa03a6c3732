-- What was shown to whom, at its best place, with the lines of its fit then; from this and from what became of it likelihoods
-- are learnt. A row for each side of a match, one before and one after the other side has asked. Nobody reads it.
create table match_shown (
    match_id      uuid        not null references match,
    enterprise_id uuid        not null,
    asked         boolean     not null,
    rank          int         check (rank > 0),
    shown_at      timestamptz not null,
    opened_at     timestamptz,
    lines         jsonb       not null,
    primary key (match_id, enterprise_id, asked)
);
create index match_shown_at on match_shown (shown_at);
select system_rows('match_shown');

-- What was learnt, and from how much. The newest one is in use; a direction in which it is no better than the expert keeps the
-- expert's curve.
create table likelihood_version (
    number   int         primary key,
    made_at  timestamptz not null,
    curves   jsonb       not null,
    evidence jsonb       not null
);
select system_rows('likelihood_version');
