-- Nobody becomes a member without wanting to: an owner makes an invitation, and whoever holds its code accepts or declines it, once.
-- The code is told when the invitation is made and kept nowhere. That an invitation has expired follows from the day.
create table invitation (
    id            uuid        primary key,
    enterprise_id uuid        not null references enterprise,
    code_hash     text        not null unique check (code_hash ~ '^[0-9a-f]{64}$'),
    role          text        not null check (role in ('OWNER', 'EDITOR', 'APPROVER', 'VIEWER')),
    unit          text,
    state         text        not null check (state in ('OPEN', 'ACCEPTED', 'DECLINED', 'WITHDRAWN')),
    invited_by    text        not null,
    invited_at    timestamptz not null,
    expires_at    timestamptz not null,
    accepted_by   text,
    closed_at     timestamptz,
    version       bigint      not null,
    check (expires_at > invited_at),
    check ((state = 'ACCEPTED') = (accepted_by is not null)),
    check ((state = 'OPEN') = (closed_at is null))
);
create index invitation_of on invitation (enterprise_id, id);
select own_rows('invitation');
