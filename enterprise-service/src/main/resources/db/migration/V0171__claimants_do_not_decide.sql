-- A claimant hands in, appeals and takes back; that a claim is decided only operators write.
drop policy app_inserts on claim;
drop policy app_updates on claim;
drop policy app_deletes on claim;
create policy app_inserts on claim for insert to ${service}_app
    with check (claimant = app_subject() and state = 'HANDED_IN');
create policy app_updates on claim for update to ${service}_app
    using (claimant = app_subject())
    with check (claimant = app_subject() and state in ('HANDED_IN', 'APPEALED', 'WITHDRAWN'));
revoke delete on claim from ${service}_app;

-- Of all claims of one enterprise, whatever they began with, one is accepted; asked of each that is to be.
create index claim_given on claim (enterprise_id) where state = 'ACCEPTED';
