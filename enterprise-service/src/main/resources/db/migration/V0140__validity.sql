-- A posting's days: it opens on its first and expires after its last, both by a job; every period it was given is kept.
alter table offer drop constraint offer_state_check;
alter table offer add check (state in ('DRAFT', 'PUBLISHED', 'PAUSED', 'EXPIRED', 'WITHDRAWN'));
alter table need drop constraint need_state_check;
alter table need add check (state in ('DRAFT', 'PUBLISHED', 'PAUSED', 'EXPIRED', 'WITHDRAWN'));

-- The last day before it opens, while that is still to come; null once it is open.
alter table offer add closed_till date, add validities jsonb not null default '[]';
alter table need add closed_till date, add validities jsonb not null default '[]';
update offer set closed_till = valid_from - 1 where state in ('PUBLISHED', 'PAUSED') and valid_from > current_date;

create index offer_expires on offer (valid_till) where state in ('PUBLISHED', 'PAUSED');
create index offer_opens on offer (closed_till) where state = 'PUBLISHED';
create index need_expires on need (deadline) where state in ('PUBLISHED', 'PAUSED');
create index need_opens on need (closed_till) where state = 'PUBLISHED';
