-- Who was erased, at whose request and when. A subject is a pseudonym of the identity provider: it is all that stays of a person,
-- so that what was done keeps its who and when.
create table erasure (
    id        uuid        primary key,
    subject   text        not null,
    asked_by  text        not null,
    erased_at timestamptz not null
);
create index erasure_subject on erasure (subject, erased_at);
select system_rows('erasure');
