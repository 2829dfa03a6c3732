-- What people are told about their enterprise, and the mail that tells them. A person is a subject of the identity provider; its
-- mail address, and nothing else here, is personal data: it stands in mail_address alone, and erasing that row erases it.
create function app_subject() returns text language sql stable as
$$ select nullif(current_setting('app.subject', true), '') $$;

-- One row per person told. Arguments are ids, codes, days and numbers; names are looked up when somebody reads.
create table notice (
    id            uuid        primary key,
    enterprise_id uuid        not null references enterprise,
    subject       text        not null,
    origin        uuid        not null,
    code          text        not null,
    category      text        not null,
    arguments     jsonb       not null,
    link          text        not null,
    told_at       timestamptz not null,
    read_at       timestamptz,
    mail_id       uuid,
    unique (origin, enterprise_id, subject, code)
);
create index notice_newest on notice (subject, enterprise_id, id desc);
create index notice_unread on notice (subject, enterprise_id, id desc) where read_at is null;
create index notice_mailed on notice (mail_id) where mail_id is not null;
select protect('notice', 'enterprise_id = app_tenant() and subject = app_subject()', 'enterprise_id = app_tenant() and subject = app_subject()');

-- How a person wants to be told; without a row: in the inbox only, in Chinese, in Shanghai's time.
create table notice_preference (
    subject    text   primary key,
    language   text   not null check (language in ('zh', 'en')),
    zone       text   not null,
    delivery   text   not null check (delivery in ('INBOX', 'AT_ONCE', 'DAILY')),
    categories jsonb  not null,
    version    bigint not null
);
select protect('notice_preference', 'subject = app_subject()', 'subject = app_subject()');

-- Where a person's mail goes. One that was entered counts once the code that was sent to it comes back.
create table mail_address (
    subject         text        primary key,
    address         text,
    confirmed_at    timestamptz,
    code_hash       text,
    code_expires_at timestamptz,
    tries           int         not null,
    codes_sent      int         not null,
    counted_since   timestamptz not null,
    version         bigint      not null,
    check (confirmed_at is null or address is not null)
);
select protect('mail_address', 'subject = app_subject()', 'subject = app_subject()');

-- Mail to be sent: the person, never the address. A code to confirm an address stands here until it is sent.
create table mail (
    id           uuid        primary key,
    subject      text        not null,
    kind         text        not null check (kind in ('NOTICE', 'DIGEST', 'CONFIRMATION')),
    code         text,
    state        text        not null check (state in ('QUEUED', 'SENT', 'FAILED', 'DROPPED')),
    reason       text,
    due_at       timestamptz not null,
    sealed       boolean     not null default false,
    attempts     int         not null default 0,
    leased_until timestamptz,
    queued_at    timestamptz not null,
    closed_at    timestamptz,
    version      bigint      not null default 0,
    check ((state = 'QUEUED') = (closed_at is null)),
    check (code is null or state in ('QUEUED', 'FAILED'))
);
create index mail_due on mail (due_at) where state = 'QUEUED';
create index mail_in_state on mail (state, id);
-- What is told gathers in one digest until somebody begins to send it.
create unique index mail_open_digest on mail (subject) where kind = 'DIGEST' and not sealed;
select system_rows('mail');
