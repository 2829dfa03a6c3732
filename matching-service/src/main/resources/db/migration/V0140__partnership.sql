-- What was agreed: undertakings both ways. One per proposal, whoever presses and however often.
create table partnership (
    id                  uuid        primary key,
    proposal_id         uuid        not null unique references proposal,
    match_id            uuid        not null unique references match,
    posting_id          uuid        not null,
    left_enterprise_id  uuid        not null,
    right_enterprise_id uuid        not null,
    state               text        not null,
    terms               jsonb,
    zone                text        not null,
    formed_at           timestamptz not null,
    version             bigint      not null
);
create index partnership_left on partnership (left_enterprise_id, id);
create index partnership_right on partnership (right_enterprise_id, id);
select shared_rows('partnership');

create table commitment (
    id                  uuid        primary key,
    partnership_id      uuid        not null references partnership,
    left_enterprise_id  uuid        not null,
    right_enterprise_id uuid        not null,
    giver               uuid        not null,
    receiver            uuid        not null,
    place               int         not null,
    undertaking         jsonb       not null,
    delivery_rule       jsonb       not null,
    state               text        not null,
    opened_markets      text[]      not null,
    first_order         jsonb,
    evidence            jsonb,
    delivered_at        timestamptz,
    confirmed_at        timestamptz,
    dispute_code        text,
    dispute_note        text,
    version             bigint      not null,
    unique (partnership_id, place)
);
select shared_rows('commitment');
