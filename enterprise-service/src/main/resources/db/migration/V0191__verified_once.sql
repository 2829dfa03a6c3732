-- Who reopens a verified firm does not open it to claims: that somebody was shown to speak for it once, stays.
alter table enterprise add column verified_once boolean not null default false;
alter table enterprise no force row level security;
alter table event no force row level security;
update enterprise set verified_once = true
 where state in ('VERIFIED', 'SUSPENDED') or retired_from in ('VERIFIED', 'SUSPENDED')
    or exists (select from event where topic = 'twoway.enterprise.enterprise' and key = enterprise.id
                                   and type = 'twoway.enterprise-verified.v1');
alter table event force row level security;
alter table enterprise force row level security;
