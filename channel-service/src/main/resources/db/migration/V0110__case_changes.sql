-- Whoever decides on a whole case has to have seen what became of its lanes and items: each change of those is one of the case.
alter table onboarding_case add column changes bigint not null default 0;
