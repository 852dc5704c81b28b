-- Every kind of thing is kept as cases are: by the number of who keeps the record, with the unit on the paper, and with
-- every former version. Batches can be undone as one, reviews say how they were decided.

alter table crossings rename column source to accuracy_source;

do $$
declare thing text;
begin
  foreach thing in array array['crossings', 'corridors', 'drug_spots', 'polluted_sites', 'establishments'] loop
    execute format('alter table %I
      add column source text,
      add column source_number text,
      add column batch_id integer references import_batches,
      add column version integer not null default 1,
      add column fingerprint text not null default '''',
      add column stated_unit text,
      add column created_at timestamptz not null default now(),
      add column updated_at timestamptz not null default now()', thing);
    execute format('update %I set source = case when is_sample then ''sample'' else ''reference'' end, source_number = code', thing);
    execute format('alter table %I alter column source set not null, alter column source_number set not null,
      alter column source set default ''manual'', alter column source_number set default gen_random_uuid()::text,
      drop constraint %I, add unique (source, source_number)', thing, thing || '_code_key');
  end loop;
end $$;

comment on column crossings.accuracy_source is 'Where the position was published or how it was found.';

-- What a station or a sample measured (Circular 10/2021/TT-BTNMT, Annex 15; domain.md 7.5). Only status MEASURING enters comparisons.
create table readings (
  id integer generated always as identity primary key,
  source text not null,
  source_number text not null,
  batch_id integer references import_batches,
  version integer not null default 1,
  fingerprint text not null default '',
  is_sample boolean not null default false,
  place_name text not null,
  -- Number of the site or establishment it belongs to, as its keeper writes it.
  place_number text,
  way text not null check (way in ('AUTO', 'SAMPLE')),
  parameter text not null,
  value double precision not null,
  unit text not null,
  averaging text not null default 'INSTANT',
  status text not null default 'MEASURING',
  measured_at timestamptz not null,
  limit_value double precision,
  regulation text,
  position geometry(Point, 4326),
  precision text not null references precisions,
  stated_unit text,
  province_code text not null references provinces,
  commune_code text references communes,
  sensitivity text not null default 'INTERNAL' check (sensitivity in ('PUBLIC', 'INTERNAL', 'RESTRICTED', 'SEALED')),
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  unique (source, source_number),
  check ((precision in ('GPS', 'ADDRESS', 'HAMLET')) = (position is not null))
);
create index readings_measured on readings (measured_at desc, id);
create index readings_place on readings (place_number);
create trigger readings_version after insert or update or delete or truncate on readings
  for each statement execute function raise_data_version('things');

alter table tips add column source text, add column source_number text, add column batch_id integer references import_batches;
create unique index tips_number on tips (source, source_number) where source is not null;

-- Versions -----------------------------------------------------------------------------------------------------------
-- What a record was before it was changed or taken out: nothing is lost.
create table record_versions (
  thing text not null,
  record_id integer not null,
  version integer not null,
  record jsonb not null,
  replaced_at timestamptz not null default now(),
  -- What replaced it: IMPORT, EDIT, RESTORE, MERGE, UNDO, REMOVE.
  act text not null,
  replaced_by_batch integer references import_batches on delete set null,
  person_id text,
  person_name text,
  note text,
  primary key (thing, record_id, version)
);
insert into record_versions (thing, record_id, version, record, replaced_at, act, replaced_by_batch)
select 'cases', case_id, version, record, replaced_at, 'IMPORT', replaced_by_batch from case_versions;
drop table case_versions;
create index record_versions_batch on record_versions (replaced_by_batch) where replaced_by_batch is not null;

-- Batches ------------------------------------------------------------------------------------------------------------
alter table import_batches
  add column source text,
  add column person_id text,
  add column person_name text,
  add column undone_at timestamptz,
  add column undone_by text;
create index cases_batch on cases (batch_id);

-- How the columns of a sender's files are read, once somebody said so. `headers` is a hash of the headers in order.
create table import_mappings (
  thing text not null,
  source text not null,
  headers text not null,
  mapping jsonb not null,
  saved_at timestamptz not null default now(),
  saved_by text,
  primary key (thing, source, headers)
);

-- Reviews ------------------------------------------------------------------------------------------------------------
alter table review_items
  add column other_case_id integer references cases on delete cascade,
  add column decision text,
  add column decided_by text,
  add column decided_name text,
  add column note text,
  -- What the record was when somebody said that it is right: until it changes nobody is asked again.
  add column settled_fingerprint text;
create table thing_reviews (
  id integer generated always as identity primary key,
  thing text not null,
  record_id integer not null,
  reason text not null,
  opened_at timestamptz not null default now(),
  closed_at timestamptz,
  decision text,
  decided_by text,
  decided_name text,
  note text,
  unique (thing, record_id, reason)
);
create trigger thing_reviews_version after insert or update or delete or truncate on thing_reviews
  for each statement execute function raise_data_version('things');

-- Who writes what ----------------------------------------------------------------------------------------------------
-- A request that writes names the keys it may write under; the database holds it to them, whatever the query says.
-- Commands run by hand on the server name none.
create function access.hold_to_write_keys() returns trigger language plpgsql as $$
declare
  allowed text[] := string_to_array(current_setting('diem_nong.write_keys', true), ',');
  keys text[];
  record jsonb;
begin
  foreach record in array case tg_op when 'INSERT' then array[to_jsonb(new)] when 'DELETE' then array[to_jsonb(old)]
      else array[to_jsonb(old), to_jsonb(new)] end loop
    keys := case when record ? 'force' then access.case_keys(record->>'province_code', record->>'commune_code',
        record->>'force', '{}', record->>'sensitivity')
      else access.thing_keys(record->>'province_code', record->>'commune_code', record->>'sensitivity') end;
    if not keys && allowed then
      raise exception 'This record lies outside what the person may write.' using errcode = 'insufficient_privilege';
    end if;
  end loop;
  return case tg_op when 'DELETE' then old else new end;
end $$;

do $$
declare thing text;
begin
  foreach thing in array array['cases', 'crossings', 'corridors', 'drug_spots', 'polluted_sites', 'establishments',
      'readings'] loop
    execute format('create trigger %I before insert or update or delete on %I for each row
      when (coalesce(current_setting(''diem_nong.write_keys'', true), '''') <> '''')
      execute function access.hold_to_write_keys()', thing || '_write_keys', thing);
  end loop;
end $$;

-- Views --------------------------------------------------------------------------------------------------------------
drop view seen.crossings, seen.corridors, seen.drug_spots, seen.polluted_sites, seen.establishments, seen.review_items;

alter table readings enable row level security;
create policy seen on readings for select to diem_nong_seen using (
  access.thing_keys(province_code, commune_code, sensitivity) && (select access.visible_keys()));

create view seen.corridors as
select corridors.*, case when access.thing_keys(province_code, null, sensitivity) && (select access.exact_keys())
  then 'EXACT' else 'COMMUNE' end as sight from public.corridors;
create view seen.crossings as
select crossings.*, case when access.thing_keys(province_code, commune_code, sensitivity) && (select access.exact_keys())
  then 'EXACT' else 'COMMUNE' end as sight from public.crossings;

create view seen.drug_spots as
select id, code, kind, name, status, province_code, commune_code,
  case sight when 'EXACT' then shape when 'GRID' then access.grid_cell(st_pointonsurface(shape)) end as shape,
  found_on, dismantled_on, is_sample, sensitivity, sight, source, source_number, version,
  case sight when 'EXACT' then stated_unit end as stated_unit, created_at, updated_at
from (
  select drug_spots.*,
    case when access.thing_keys(province_code, commune_code, sensitivity) && (select access.exact_keys()) then 'EXACT'
      when access.thing_keys(province_code, commune_code, sensitivity) && (select access.grid_keys()) then 'GRID'
      else 'COMMUNE' end as sight
  from public.drug_spots
) sighted;

create view seen.polluted_sites as
select id, code, name, class, handling, sector, province_code, commune_code,
  case sight when 'EXACT' then shape when 'GRID' then access.grid_cell(st_pointonsurface(shape)) end as shape,
  found_on, due_on, score, is_sample, sensitivity, sight, source, source_number, version,
  case sight when 'EXACT' then stated_unit end as stated_unit, created_at, updated_at
from (
  select polluted_sites.*,
    case when access.thing_keys(province_code, commune_code, sensitivity) && (select access.exact_keys()) then 'EXACT'
      when access.thing_keys(province_code, commune_code, sensitivity) && (select access.grid_keys()) then 'GRID'
      else 'COMMUNE' end as sight
  from public.polluted_sites
) sighted;

create view seen.establishments as
select id, code, name, type, case sight when 'EXACT' then address end as address, province_code, commune_code,
  (case sight when 'EXACT' then position when 'GRID' then access.grid_cell(position) end)::geometry(Point, 4326) as position,
  case when sight = 'EXACT' or position is null then precision when sight = 'GRID' then 'HAMLET'
    when commune_code is null then 'UNKNOWN' else 'COMMUNE' end as precision,
  facility_class, is_active, is_sample, sensitivity, sight, source, source_number, version,
  case sight when 'EXACT' then stated_unit end as stated_unit, created_at, updated_at
from (
  select establishments.*,
    case when access.thing_keys(province_code, commune_code, sensitivity) && (select access.exact_keys()) then 'EXACT'
      when access.thing_keys(province_code, commune_code, sensitivity) && (select access.grid_keys()) then 'GRID'
      else 'COMMUNE' end as sight
  from public.establishments
) sighted;

create view seen.readings as
select id, source, source_number, version, is_sample, place_name, place_number, way, parameter, value, unit, averaging,
  status, measured_at, limit_value, regulation,
  (case sight when 'EXACT' then position when 'GRID' then access.grid_cell(position) end)::geometry(Point, 4326) as position,
  case when sight = 'EXACT' or position is null then precision when sight = 'GRID' then 'HAMLET'
    when commune_code is null then 'UNKNOWN' else 'COMMUNE' end as precision,
  case sight when 'EXACT' then stated_unit end as stated_unit, province_code, commune_code, sensitivity, sight,
  created_at, updated_at
from (
  select readings.*,
    case when access.thing_keys(province_code, commune_code, sensitivity) && (select access.exact_keys()) then 'EXACT'
      when access.thing_keys(province_code, commune_code, sensitivity) && (select access.grid_keys()) then 'GRID'
      else 'COMMUNE' end as sight
  from public.readings
) sighted;

-- That a case may be the same as another is told only to whoever sees the other one too.
create view seen.review_items as
select * from public.review_items where other_case_id is null or other_case_id in (select id from public.cases);

-- A former version is seen by whoever sees the record exactly now, and would have seen that version.
create function access.record_keys(record jsonb) returns text[] language sql stable as $$
  select case when record ? 'force' then access.case_keys(record->>'province_code', record->>'commune_code',
      record->>'force', coalesce(array(select jsonb_array_elements_text(record->'joint_forces')), '{}'), record->>'sensitivity')
    else access.thing_keys(record->>'province_code', record->>'commune_code', record->>'sensitivity') end $$;

alter table record_versions enable row level security;
create policy seen on record_versions for select to diem_nong_seen using (
  access.record_keys(record) && (select access.exact_keys()) and case thing
    when 'cases' then exists (select from cases now where now.id = record_id and access.case_keys(now.province_code,
      now.commune_code, now.force, now.joint_forces, now.sensitivity) && (select access.exact_keys()))
    when 'establishments' then exists (select from establishments now where now.id = record_id
      and access.thing_keys(now.province_code, now.commune_code, now.sensitivity) && (select access.exact_keys()))
    when 'polluted_sites' then exists (select from polluted_sites now where now.id = record_id
      and access.thing_keys(now.province_code, now.commune_code, now.sensitivity) && (select access.exact_keys()))
    when 'drug_spots' then exists (select from drug_spots now where now.id = record_id
      and access.thing_keys(now.province_code, now.commune_code, now.sensitivity) && (select access.exact_keys()))
    when 'crossings' then exists (select from crossings now where now.id = record_id
      and access.thing_keys(now.province_code, now.commune_code, now.sensitivity) && (select access.exact_keys()))
    when 'corridors' then exists (select from corridors now where now.id = record_id
      and access.thing_keys(now.province_code, null, now.sensitivity) && (select access.exact_keys()))
    when 'readings' then exists (select from readings now where now.id = record_id
      and access.thing_keys(now.province_code, now.commune_code, now.sensitivity) && (select access.exact_keys()))
    else false end);
create view seen.record_versions as select * from public.record_versions;

alter table thing_reviews enable row level security;
create policy seen on thing_reviews for select to diem_nong_seen using (case thing
  when 'establishments' then record_id in (select id from establishments)
  when 'polluted_sites' then record_id in (select id from polluted_sites)
  when 'drug_spots' then record_id in (select id from drug_spots)
  when 'crossings' then record_id in (select id from crossings)
  when 'readings' then record_id in (select id from readings)
  else false end);
create view seen.thing_reviews as select * from public.thing_reviews;

grant select on readings, record_versions, thing_reviews to diem_nong_seen;
grant create on schema seen to diem_nong_seen;
alter view seen.crossings owner to diem_nong_seen;
alter view seen.corridors owner to diem_nong_seen;
alter view seen.drug_spots owner to diem_nong_seen;
alter view seen.polluted_sites owner to diem_nong_seen;
alter view seen.establishments owner to diem_nong_seen;
alter view seen.readings owner to diem_nong_seen;
alter view seen.review_items owner to diem_nong_seen;
alter view seen.record_versions owner to diem_nong_seen;
alter view seen.thing_reviews owner to diem_nong_seen;
revoke create on schema seen from diem_nong_seen;
grant select on seen.crossings, seen.corridors, seen.drug_spots, seen.polluted_sites, seen.establishments,
  seen.readings, seen.review_items, seen.record_versions, seen.thing_reviews to diem_nong_app;
