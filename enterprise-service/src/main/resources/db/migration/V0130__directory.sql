-- What the directory shows, kept in the transaction that changes it and read by everybody: nothing private stands here.
-- Entries that are alike in some of what lists are narrowed by share a shape of it, so that counting is counting shapes.
create table directory_shape (
    id     uuid   primary key,
    facets text[] not null
);
select open_rows('directory_shape');

create table directory_entry (
    id            uuid     primary key,
    kind          text     not null check (kind in ('ENTERPRISE', 'OFFER', 'NEED', 'PUBLIC_RECORD')),
    enterprise_id uuid     references enterprise,
    firm          uuid     not null references directory_shape,
    industry      uuid     not null references directory_shape,
    exchange      uuid     not null references directory_shape,
    market        uuid     not null references directory_shape,
    title_words   tsvector not null,
    words         tsvector not null,
    last_day      date     not null,
    due           date,
    shown         jsonb    not null,
    check ((kind = 'PUBLIC_RECORD') = (enterprise_id is null)),
    check (due is null or kind = 'ENTERPRISE')
);
create index directory_entry_words on directory_entry using gin (words);
create index directory_entry_title_words on directory_entry using gin (title_words);
create index directory_entry_counted on directory_entry (firm, industry, exchange, market, last_day) where enterprise_id is not null;
create index directory_entry_industry on directory_entry (industry);
create index directory_entry_market on directory_entry (market);
create index directory_entry_members on directory_entry (id) where enterprise_id is not null;
create index directory_entry_records on directory_entry (id) where enterprise_id is null;
create index directory_entry_of on directory_entry (enterprise_id);
create index directory_entry_due on directory_entry (due) where due is not null;
select open_rows('directory_entry');

-- The planner learns how frequent words and shapes are as soon as many have been written.
create function analyze_directory() returns void language plpgsql security definer set search_path = public, pg_temp as
$$ begin analyze directory_entry; analyze directory_shape; end $$;
revoke execute on function analyze_directory() from public;
grant execute on function analyze_directory() to ${service}_system;

-- By which way of reading texts the entries were written; another way writes them all again.
create table directory_reading (
    one     boolean primary key check (one),
    reading text    not null
);
select system_rows('directory_reading');
