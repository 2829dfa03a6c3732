-- What V0172 did, with all characters that nobody sees (Unicode's Cf), as the identifiers of today are read.
create function plain_identifier(value text) returns text language sql immutable as
$$ select regexp_replace(
              upper(regexp_replace(normalize(value, NFKC),
                  '[\u00AD\u0600-\u0605\u061C\u06DD\u070F\u0890\u0891\u08E2\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u206F\uFEFF\uFFF9-\uFFFB\U000110BD\U000110CD\U00013430-\U0001343F\U0001BCA0-\U0001BCA3\U0001D173-\U0001D17A\U000E0001\U000E0020-\U000E007F]',
                  '', 'g')),
              '^\s+|\s+$', '', 'g') $$;
alter table enterprise_identifier no force row level security;
delete from enterprise_identifier where scheme = 'OTHER' and plain_identifier(value) = '';
update enterprise_identifier i set value = plain_identifier(value)
 where scheme = 'OTHER' and plain_identifier(value) <> value
   and not exists (select from enterprise_identifier o
                    where o.scheme = 'OTHER' and o.value <> i.value and plain_identifier(o.value) = plain_identifier(i.value));
alter table enterprise_identifier force row level security;
drop function plain_identifier(text);
