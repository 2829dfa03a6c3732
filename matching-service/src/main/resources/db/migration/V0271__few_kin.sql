-- A firm has few kin and few are hidden from it. As long as the planner expected a thousand it looked through all deny-lists at every list
-- that was read: with 100,000 lines 42 to 58 ms instead of 1 to 4.
alter function kin_of(uuid) rows 5;
alter function hidden_from(uuid) rows 20;
