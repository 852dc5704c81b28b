-- Every change of a topic raises its version: caches, ETags and reports name the version they were made from.
create table data_versions (
  topic text primary key check (topic in ('cases', 'communes', 'things')),
  version bigint not null default 1,
  changed_at timestamptz not null default now()
);
insert into data_versions (topic) values ('cases'), ('communes'), ('things');

create function raise_data_version() returns trigger language plpgsql as $$
begin
  update data_versions set version = version + 1, changed_at = now() where topic = tg_argv[0];
  return null;
end $$;

create trigger cases_version after insert or update or delete or truncate on cases
  for each statement execute function raise_data_version('cases');
create trigger goods_items_version after insert or update or delete or truncate on goods_items
  for each statement execute function raise_data_version('cases');
create trigger review_items_version after insert or update or delete or truncate on review_items
  for each statement execute function raise_data_version('cases');
create trigger communes_version after insert or update or delete or truncate on communes
  for each statement execute function raise_data_version('communes');
create trigger crossings_version after insert or update or delete or truncate on crossings
  for each statement execute function raise_data_version('things');
create trigger corridors_version after insert or update or delete or truncate on corridors
  for each statement execute function raise_data_version('things');
create trigger corridor_legs_version after insert or update or delete or truncate on corridor_legs
  for each statement execute function raise_data_version('things');
create trigger drug_spots_version after insert or update or delete or truncate on drug_spots
  for each statement execute function raise_data_version('things');
create trigger polluted_sites_version after insert or update or delete or truncate on polluted_sites
  for each statement execute function raise_data_version('things');
create trigger establishments_version after insert or update or delete or truncate on establishments
  for each statement execute function raise_data_version('things');
