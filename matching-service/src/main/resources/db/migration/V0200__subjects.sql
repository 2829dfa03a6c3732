-- What a posting speaks of, by the bilingual vocabulary and by telling words, so that two postings can be compared whatever
-- their language; and the same of all open postings of an asker. Worked out from the event, like all of the row; rows that were
-- there before get it with the next news, or when an operator has the projection rebuilt.
alter table pooled_posting
    add column subjects text[] not null default '{}',
    add column words    text[] not null default '{}';
alter table asker
    add column subjects text[] not null default '{}',
    add column words    text[] not null default '{}';
