-- Identifiers of other registers are compared without width, ligatures and characters that nobody sees. Two that become one by that
-- stay as they are: which of the two enterprises is the firm's an operator decides, by merging them. One of which nothing is left was none.
create function plain_identifier(value text) returns text language sql immutable as
$$ select regexp_replace(
              upper(regexp_replace(normalize(value, NFKC),
                  '[\u00AD\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u206F\uFEFF]', '', 'g')),
              '^\s+|\s+$', '', 'g') $$;
alter table enterprise_identifier no force row level security;
delete from enterprise_identifier where scheme = 'OTHER' and plain_identifier(value) = '';
update enterprise_identifier i set value = plain_identifier(value)
 where scheme = 'OTHER' and plain_identifier(value) <> value
   and not exists (select from enterprise_identifier o
                    where o.scheme = 'OTHER' and o.value <> i.value and plain_identifier(o.value) = plain_identifier(i.value));
alter table enterprise_identifier force row level security;
drop function plain_identifier(text);
