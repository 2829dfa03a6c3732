-- Until now places were those of lists that their readers' own wishes had moved, and such a row taught everybody. What is kept from
-- here on rests on nothing private; likelihoods that were learnt from the rest give way when they are looked at next.
truncate match_shown;
