-- How likely each side says yes, as the reader of the row judges it (the other side by its published criteria), and on an asker's
-- own list the place of the match; from these the expected crowd before a posting is worked out. Never shown as they are.
alter table match_view
    add column own_likelihood   real not null default 0 check (own_likelihood between 0 and 1),
    add column other_likelihood real not null default 0 check (other_likelihood between 0 and 1),
    add column place            int;

-- Nobody owns rows of both sides, so the guard steps aside for this once.
alter table match no force row level security;
alter table match_view no force row level security;
-- As the program works them out from now on, as far as the sum is known.
update match_view
set own_likelihood = 1 / (1 + exp(4.2 - 5 * fit_basis_points / 10000.0)),
    other_likelihood = 1 / (1 + exp(4.2 - 5 * other_basis_points / 10000.0));
update match_view v set place = new.place from (
    select o.id, row_number() over (partition by o.enterprise_id order by o.fit_basis_points desc, o.other_basis_points desc, m.id) as place
    from match m join match_view o on o.match_id = m.id and o.enterprise_id = m.left_enterprise_id
    where m.state <> 'STALE') new
where new.id = v.id;
alter table match force row level security;
alter table match_view force row level security;
create index match_dismissed on match (left_enterprise_id) where state = 'DISMISSED';
