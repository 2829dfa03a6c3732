-- How digital a firm says it is. Only the firm sees it.
create table digital_self_check (
    enterprise_id uuid        primary key references enterprise,
    answers       jsonb       not null,
    changed_at    timestamptz,
    version       bigint      not null
);
select own_rows('digital_self_check');
