-- Official titles as enterprise-service tells them. What is confirmed at its source is public; the rest is its holder's.
create table pooled_title (
    id            uuid   primary key,
    enterprise_id uuid   not null,
    tier          text   not null,
    state         text   not null,
    valid_from    date   not null,
    valid_till    date   not null,
    version       bigint not null
);
create index pooled_title_holder on pooled_title (enterprise_id);
select protect('pooled_title', 'state = ''CONFIRMED_AT_SOURCE'' or enterprise_id = app_tenant()', null);

-- By what a view was worked out, and the last day on which the same is still found: what is older is worked out anew beside
-- everything else.
alter table match_view
    add column policy     int not null default 0,
    add column likelihood int not null default 0,
    add column holds_till date;
create index match_view_version on match_view (policy, likelihood);
create index match_view_holds on match_view (holds_till) where holds_till is not null;
