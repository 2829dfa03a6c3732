-- Offers of digitalisation are looked up by every firm that has gaps.
create index offer_digital on offer (id desc)
    where state = 'PUBLISHED' and exchange @> '{"gives": ["DIGITALISATION"]}';
