-- Names of the firms, for display: a local copy of what enterprise-service tells everybody.
create table firm (
    id          uuid primary key,
    names       jsonb not null,
    country     text,
    sample      boolean not null default false
);
select open_rows('firm');

-- left = asker, right = owner of the posting, as in the partnership; large gives the channel, sme joins it.
create table onboarding_case (
    id                    uuid primary key,
    partnership_id        uuid not null,
    commitment_id         uuid not null,
    left_enterprise_id    uuid not null,
    right_enterprise_id   uuid not null,
    large_enterprise_id   uuid not null,
    sme_enterprise_id     uuid not null,
    template_version      text not null,
    requirements_version  text not null,
    zone                  text not null,
    state                 text not null check (state in ('OPEN', 'CLOSED', 'REJECTED', 'WITHDRAWN')),
    code                  text,
    note                  jsonb,
    opened_at             timestamptz not null,
    closed_at             timestamptz,
    version               bigint not null,
    unique (partnership_id, commitment_id),
    check (least(large_enterprise_id, sme_enterprise_id) = least(left_enterprise_id, right_enterprise_id)),
    check (greatest(large_enterprise_id, sme_enterprise_id) = greatest(left_enterprise_id, right_enterprise_id)),
    check (left_enterprise_id <> right_enterprise_id),
    check ((state = 'OPEN') = (closed_at is null)),
    check ((state = 'REJECTED') = (code is not null))
);
create index onboarding_case_left on onboarding_case (left_enterprise_id, id);
create index onboarding_case_right on onboarding_case (right_enterprise_id, id);
select shared_rows('onboarding_case');

create table market_lane (
    id                    uuid primary key,
    case_id               uuid not null references onboarding_case,
    market                text not null,
    stage                 text not null,
    activated_on          date,
    first_ordered_on      date,
    left_enterprise_id    uuid not null,
    right_enterprise_id   uuid not null,
    version               bigint not null,
    unique (case_id, market),
    check ((stage = 'LIVE') = (activated_on is not null)),
    check (first_ordered_on is null or stage = 'LIVE')
);
select shared_rows('market_lane');

create table checklist_item (
    id                    uuid primary key,
    case_id               uuid not null references onboarding_case,
    lane_id               uuid references market_lane,
    position              integer not null,
    type                  text not null,
    name                  jsonb not null,
    stage                 text not null,
    mandatory             boolean not null,
    owner                 text not null check (owner in ('SME', 'LARGE', 'AUTHORITY', 'LABORATORY')),
    handled_by            text not null check (handled_by in ('SME', 'LARGE')),
    depends_on            jsonb not null,
    days_until_due        integer not null,
    legal                 jsonb,
    state                 text not null check (state in ('WAITING_FOR_EARLIER_STEP', 'TO_DO', 'IN_PROGRESS',
                              'AWAITING_EXTERNAL', 'DONE', 'FAILED', 'WAIVED', 'NOT_APPLICABLE')),
    due                   date,
    attempts              integer not null,
    failure_code          text,
    evidence              jsonb,
    decided_by            text,
    decided_at            timestamptz,
    reason                jsonb,
    waiting_on            text,
    waiting_since         timestamptz,
    left_enterprise_id    uuid not null,
    right_enterprise_id   uuid not null,
    version               bigint not null,
    unique nulls not distinct (case_id, lane_id, type),
    check ((waiting_on is null) = (waiting_since is null)),
    check (state not in ('WAIVED', 'NOT_APPLICABLE') or (reason is not null and decided_by is not null)),
    check (state <> 'FAILED' or failure_code is not null)
);
create index checklist_item_lane on checklist_item (lane_id);
select shared_rows('checklist_item');

-- Seconds an item has waited for each side so far, without the wait that is running (that stands in the item).
create table item_clock (
    item_id               uuid not null references checklist_item,
    side                  text not null,
    seconds               bigint not null check (seconds >= 0),
    left_enterprise_id    uuid not null,
    right_enterprise_id   uuid not null,
    primary key (item_id, side)
);
select shared_rows('item_clock');

create table reported_order (
    id                    uuid primary key,
    case_id               uuid not null references onboarding_case,
    lane_id               uuid not null references market_lane,
    order_number          text not null,
    ordered_on            date not null,
    quantity              numeric(18, 3) not null check (quantity > 0),
    amount                numeric(20, 4),
    currency              text,
    reported_by           text not null,
    reported_at           timestamptz not null,
    left_enterprise_id    uuid not null,
    right_enterprise_id   uuid not null,
    version               bigint not null,
    unique (lane_id, order_number),
    check ((amount is null) = (currency is null))
);
select shared_rows('reported_order');
