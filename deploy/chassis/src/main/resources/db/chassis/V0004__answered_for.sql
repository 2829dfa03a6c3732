-- Whom the sender of a request acted for, when that was not said by it but known from its one membership.
alter table idempotency_key add column enterprise_id uuid;
