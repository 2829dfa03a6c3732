-- When and why nothing will come of an undertaking any more (states MISSED and WAIVED).
alter table commitment add column ended_at timestamptz, add column end_code text;
