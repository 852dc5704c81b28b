-- Rows that are the same establishment: merged and taken apart again with their history, suggested, or kept apart.
-- Whoever merges writes establishments as the application's role, which may not write what the triggers of theirs write.
alter function raise_data_version() security definer set search_path = public, pg_temp;

-- What a row was before it was merged into another one, or stood for itself again.
create function access.keep_merge() returns trigger language plpgsql security definer
  set search_path = public, pg_temp as $$
begin
  insert into record_versions (thing, record_id, version, record, act, person_id, person_name)
  values ('establishments', old.id, old.version, to_jsonb(old), 'MERGE', nullif(current_setting('diem_nong.person', true), ''),
    nullif(current_setting('diem_nong.person_name', true), ''));
  new.version := old.version + 1;
  new.updated_at := now();
  return new;
end $$;
create trigger keep_merge before update of merged_into_id, root_id on establishments for each row
  when (old.merged_into_id is distinct from new.merged_into_id or old.root_id is distinct from new.root_id)
  execute function access.keep_merge();
create index establishments_merged_into on establishments (merged_into_id) where merged_into_id is not null;

-- A row and all that were merged into it, one through another.
create function access.establishment_chain(top integer) returns setof integer language sql stable security definer
  set search_path = public, pg_temp as $$
  with recursive chain as (
    select id from establishments where id = top
    union select e.id from chain join establishments e on e.merged_into_id = chain.id
  ) select id from chain $$;

-- Rows that somebody found to be two places: they are not suggested again.
create table distinct_establishments (
  first_id integer not null references establishments on delete cascade,
  second_id integer not null references establishments on delete cascade,
  decided_by text,
  decided_name text,
  decided_at timestamptz not null default now(),
  primary key (first_id, second_id),
  check (first_id < second_id)
);
alter table distinct_establishments enable row level security;
create policy seen on distinct_establishments for select to diem_nong_seen using (
  2 = (select count(*) from establishments e where e.id in (first_id, second_id)
    and access.thing_keys(e.province_code, e.commune_code, e.sensitivity) && (select access.exact_keys())));
create policy added on distinct_establishments for insert to diem_nong_seen with check (
  2 = (select count(*) from establishments e where e.id in (first_id, second_id)
    and access.thing_keys(e.province_code, e.commune_code, e.sensitivity) && (select access.exact_keys())));
create policy removed on distinct_establishments for delete to diem_nong_seen using (
  2 = (select count(*) from establishments e where e.id in (first_id, second_id)
    and access.thing_keys(e.province_code, e.commune_code, e.sensitivity) && (select access.exact_keys())));
grant select, insert, delete on distinct_establishments to diem_nong_seen;
grant create on schema seen to diem_nong_seen;
create view seen.distinct_establishments as select * from public.distinct_establishments;
alter view seen.distinct_establishments owner to diem_nong_seen;
revoke create on schema seen from diem_nong_seen;
grant select, insert, delete on seen.distinct_establishments to diem_nong_app;

-- Pairs of rows that may be one place, of those that the person sees exactly: the same tax number; or alike names without
-- marks, with the same numbers in them, that lie within some metres, or, where one has no position, in one commune.
-- Only rows of neighbouring cells are compared. A cell is 0.0025°, at least 255 m in Vietnam: `metres` may be 250 at most.
create function access.like_establishments(province text, metres double precision, likeness double precision, most integer)
returns table (first_id integer, second_id integer, metres_between double precision, name_likeness double precision,
    is_same_tax_number boolean)
-- The planner takes what is materialized for small and would compare all with all; compiling takes longer than running.
language sql stable security definer set search_path = public, pg_temp set enable_nestloop = off set jit = off as $$
  with own as materialized (
    select id, fold_text(name) as name, regexp_replace(fold_text(name), '[^0-9]+', ' ', 'g') as numbers,
      commune_code, nullif(regexp_replace(tax_number, '\D', '', 'g'), '') as tax,
      case when precision in ('GPS', 'ADDRESS') then st_x(position) end as lon,
      case when precision in ('GPS', 'ADDRESS') then st_y(position) end as lat
    from establishments e
    where merged_into_id is null and (province is null or province_code = province)
      and access.thing_keys(province_code, commune_code, sensitivity) && (select access.exact_keys())
  ), placed as materialized (
    select id, name, numbers, lon, lat, floor(lon / 0.0025)::bigint as x, floor(lat / 0.0025)::bigint as y
    from own where lon is not null
  ), cells as materialized (
    select id, name, lat, x * 1000000 + y || ':' || numbers as cell from placed
  ), reach as materialized (
    -- One key that says column, row and numbers: with three the planner may compare whole columns.
    select id, name, lat, (x + dx) * 1000000 + y + dy || ':' || numbers as cell
    from placed cross join generate_series(-1, 1) dx cross join generate_series(-1, 1) dy
  ), neighbours as materialized (
    select a.id as first_id, b.id as second_id, a.name as first_name, b.name as second_name
    from reach a join cells b on b.cell = a.cell
    where b.id > a.id and abs(b.lat - a.lat) * 110574 <= metres
  ), pairs as (
    select a.id as first_id, b.id as second_id from own a join own b on b.tax = a.tax and b.id > a.id
    union
    select n.first_id, n.second_id from neighbours n where similarity(first_name, second_name) >= likeness
    union
    select least(a.id, b.id), greatest(a.id, b.id) from own a
      join own b on b.commune_code = a.commune_code and b.name = a.name and b.id <> a.id
    where a.lon is null
  ), measured as (
    select p.first_id, p.second_id, similarity(a.name, b.name)::double precision as likeness_of, coalesce(a.tax = b.tax, false) as same_tax,
      st_distance(st_makepoint(a.lon, a.lat)::geography, st_makepoint(b.lon, b.lat)::geography) as apart
    from pairs p join own a on a.id = p.first_id join own b on b.id = p.second_id
  )
  select m.first_id, m.second_id, apart, likeness_of, same_tax from measured m
  where (same_tax or apart is null or apart <= metres)
    and not exists (select from distinct_establishments d where d.first_id = m.first_id and d.second_id = m.second_id)
  order by same_tax desc, likeness_of desc, apart nulls last, m.first_id, m.second_id limit most $$;
