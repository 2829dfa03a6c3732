-- When something of a firm was last said anew.
alter table enterprise add column restated_at timestamptz;
