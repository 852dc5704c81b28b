-- Code lists live in data/model and are copied here at every start, so that the database refuses unknown codes and
-- other programs can read labels.
create table case_kinds (
  code text primary key,
  vi text not null,
  en text not null,
  domain text not null,
  theme text not null,
  group_389 text not null,
  article text,
  valid_from date,
  valid_to date
);

create table codes (
  list text not null,
  code text not null,
  vi text not null,
  en text not null,
  sort_order integer not null,
  valid_from date,
  valid_to date,
  primary key (list, code)
);
comment on table codes is 'Every code list except case kinds; list is the name of the list in data/model.';

-- Lists that the cases table points to, one table each, so that foreign keys hold.
create table forces (code text primary key, vi text not null, en text not null);
create table channels (code text primary key, vi text not null, en text not null);
create table case_statuses (code text primary key, vi text not null, en text not null);
create table zones (code text primary key, vi text not null, en text not null);
create table precisions (code text primary key, vi text not null, en text not null);
