-- Of equals a lot says which stands first, on an asker's own list as everywhere else; the id did, which grows with time.
alter table match no force row level security;
alter table match_view no force row level security;
update match_view v set place = new.place from (
    select o.id, row_number() over (partition by o.enterprise_id
        order by o.fit_basis_points desc, o.other_basis_points desc, md5(concat(m.posting_id, m.left_enterprise_id))) as place
    from match m join match_view o on o.match_id = m.id and o.enterprise_id = m.left_enterprise_id
    where m.state <> 'STALE') new
where new.id = v.id and v.place is distinct from new.place;
alter table match force row level security;
alter table match_view force row level security;
