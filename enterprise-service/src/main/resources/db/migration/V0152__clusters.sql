-- Firms around one industry, and the firm that runs services for them. Who belongs to a cluster everybody may read; who did, only the
-- firm itself and the one that operates the cluster.
create table cluster (
    id          uuid        primary key,
    description jsonb       not null,
    operator_id uuid        references enterprise,
    changed_at  timestamptz not null,
    version     bigint      not null
);
create index cluster_operated_by on cluster (operator_id) where operator_id is not null;
select open_rows('cluster');

create table cluster_member (
    id            uuid        primary key,
    cluster_id    uuid        not null references cluster,
    enterprise_id uuid        not null references enterprise,
    since         timestamptz not null,
    till          timestamptz check (till >= since),
    ending        text        check (ending in ('DECLINED', 'REMOVED', 'RETIRED', 'MERGED')),
    version       bigint      not null,
    check ((till is null) = (ending is null))
);
create unique index cluster_member_once on cluster_member (cluster_id, enterprise_id) where till is null;
create index cluster_member_in on cluster_member (cluster_id, id);
create index cluster_member_of on cluster_member (enterprise_id, id);
select protect('cluster_member',
    'till is null or app_tenant() = enterprise_id
        or exists (select from cluster c where c.id = cluster_id and c.operator_id = app_tenant())',
    'app_tenant() = enterprise_id or exists (select from cluster c where c.id = cluster_id and c.operator_id = app_tenant())');
