-- Figures are changed by command now, and whoever changes them says which he has seen.
alter table enterprise_figures add version bigint not null default 0;
