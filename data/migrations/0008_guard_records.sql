-- Who sees which record is decided here, not by queries. A request runs as diem_nong_app, which owns nothing and reads
-- records only through the views of schema `seen`. Those belong to diem_nong_seen, to which row-level security applies.
-- What may be seen stands in access.scopes under a token that nobody can guess; without one, nothing is seen.
-- Both roles are made before this runs (server/database/ensureRoles.ts): they belong to the whole cluster.
create schema access;
create schema seen;

create table access.scopes (
  token text primary key,
  exact text[] not null,
  grid text[] not null,
  commune text[] not null,
  counted text[] not null,
  made_at timestamptz not null default now()
);
comment on table access.scopes is 'What a running server has found a person may see: keys area:force:level (server/access/scopeKeys.ts).';

create function access.exact_keys() returns text[] language sql stable security definer
  set search_path = pg_catalog, pg_temp as
$$ select exact from access.scopes where token = current_setting('diem_nong.scope', true) $$;

create function access.grid_keys() returns text[] language sql stable security definer
  set search_path = pg_catalog, pg_temp as
$$ select grid from access.scopes where token = current_setting('diem_nong.scope', true) $$;

create function access.visible_keys() returns text[] language sql stable security definer
  set search_path = pg_catalog, pg_temp as
$$ select exact || grid || commune from access.scopes where token = current_setting('diem_nong.scope', true) $$;

create function access.counted_keys() returns text[] language sql stable security definer
  set search_path = pg_catalog, pg_temp as
$$ select counted from access.scopes where token = current_setting('diem_nong.scope', true) $$;

-- The keys a record meets. A null area or force gives a null key, which meets nothing.
create function access.joint_keys(province text, commune text, joint text[], level text) returns text[]
  language sql immutable as $$
  select coalesce(array_agg(area || ':' || force || ':' || level), '{}')
  from unnest(array['*', province, commune]) area cross join unnest(joint) force $$;

create function access.case_keys(province text, commune text, force text, joint text[], level text) returns text[]
  language sql immutable as $$
  select array['*:*:' || level, '*:' || force || ':' || level, province || ':*:' || level,
      province || ':' || force || ':' || level, commune || ':*:' || level, commune || ':' || force || ':' || level]
    || case when joint = '{}' then '{}'::text[] else access.joint_keys(province, commune, joint, level) end $$;

create function access.thing_keys(province text, commune text, level text) returns text[]
  language sql immutable as $$
  select array['*:~:' || level, province || ':~:' || level, commune || ':~:' || level] $$;

-- The middle of the cell of about 500 m × 500 m that holds a point. Cells lie on a fixed grid, so the same point always
-- gives the same answer, and nothing asked twice tells where in its cell it lies. 500 m are 0.004522 degrees of latitude;
-- of longitude as many as the row of the cell needs.
create function access.grid_cell(point geometry) returns geometry language sql immutable as $$
  select st_setsrid(st_makepoint(
    (floor(st_x(point) / cell.width) + 0.5) * cell.width, cell.lat), 4326)
  from (select rows.lat, 0.004522 / cos(radians(rows.lat)) as width
    from (select (floor(st_y(point) / 0.004522) + 0.5) * 0.004522 as lat) rows) cell $$;

-- How much a province shows (data/model/roles.ts). No row: what data/model calls usual.
create table province_sharing (
  province_code text primary key references provinces,
  rest text not null,
  coarse text not null,
  changed_at timestamptz not null default now(),
  changed_by text
);

alter table crossings add column sensitivity text not null default 'PUBLIC';
alter table corridors add column sensitivity text not null default 'INTERNAL';
alter table drug_spots add column sensitivity text not null default 'INTERNAL';
alter table polluted_sites add column sensitivity text not null default 'INTERNAL';
alter table establishments add column sensitivity text not null default 'INTERNAL';
alter table cases add check (sensitivity in ('PUBLIC', 'INTERNAL', 'RESTRICTED', 'SEALED'));
alter table crossings add check (sensitivity in ('PUBLIC', 'INTERNAL', 'RESTRICTED', 'SEALED'));
alter table corridors add check (sensitivity in ('PUBLIC', 'INTERNAL', 'RESTRICTED', 'SEALED'));
alter table drug_spots add check (sensitivity in ('PUBLIC', 'INTERNAL', 'RESTRICTED', 'SEALED'));
alter table polluted_sites add check (sensitivity in ('PUBLIC', 'INTERNAL', 'RESTRICTED', 'SEALED'));
alter table establishments add check (sensitivity in ('PUBLIC', 'INTERNAL', 'RESTRICTED', 'SEALED'));

-- Row-level security -------------------------------------------------------------------------------------------------

alter table cases enable row level security;
create policy seen on cases for select to diem_nong_seen using (
  access.case_keys(province_code, commune_code, force, joint_forces, sensitivity) && (select access.visible_keys()));
alter table goods_items enable row level security;
create policy seen on goods_items for select to diem_nong_seen using (case_id in (select id from cases));
alter table review_items enable row level security;
create policy seen on review_items for select to diem_nong_seen using (case_id in (select id from cases));
alter table case_versions enable row level security;
alter table crossings enable row level security;
create policy seen on crossings for select to diem_nong_seen using (
  access.thing_keys(province_code, commune_code, sensitivity) && (select access.visible_keys()));
alter table corridors enable row level security;
create policy seen on corridors for select to diem_nong_seen using (
  access.thing_keys(province_code, null, sensitivity) && (select access.visible_keys()));
alter table corridor_legs enable row level security;
create policy seen on corridor_legs for select to diem_nong_seen using (corridor_id in (select id from corridors));
alter table drug_spots enable row level security;
create policy seen on drug_spots for select to diem_nong_seen using (
  access.thing_keys(province_code, commune_code, sensitivity) && (select access.visible_keys()));
alter table polluted_sites enable row level security;
create policy seen on polluted_sites for select to diem_nong_seen using (
  access.thing_keys(province_code, commune_code, sensitivity) && (select access.visible_keys()));
alter table establishments enable row level security;
create policy seen on establishments for select to diem_nong_seen using (
  access.thing_keys(province_code, commune_code, sensitivity) && (select access.visible_keys()));

-- Views --------------------------------------------------------------------------------------------------------------
-- Under the names of the tables, so that the same query means "what this person sees" inside a request and "everything"
-- outside. A place is exact, the middle of its cell, or left out; its precision says so.

create view seen.cases as
select id, source, source_number, batch_id, version, is_sample, kind, nature, direction, zone, force, joint_forces,
  channel, status, outcomes, commodities, occurred_from, occurred_to, occurred_day, subjects, organisations, value, fine,
  summary,
  (case sight when 'EXACT' then position when 'GRID' then access.grid_cell(position) end)::geometry(Point, 4326) as position,
  case when sight = 'EXACT' or position is null then precision when sight = 'GRID' then 'HAMLET'
    when commune_code is null then 'UNKNOWN' else 'COMMUNE' end as precision,
  case when sight = 'EXACT' then position_source end as position_source,
  stated_unit, stated_unit_code, stated_commune_code, province_code, commune_code, commune_source, sensitivity,
  created_at, updated_at
from (
  select cases.*,
    case when access.case_keys(province_code, commune_code, force, joint_forces, sensitivity)
        && (select access.exact_keys()) then 'EXACT'
      when access.case_keys(province_code, commune_code, force, joint_forces, sensitivity)
        && (select access.grid_keys()) then 'GRID'
      else 'COMMUNE' end as sight
  from public.cases
) sighted;

create view seen.goods_items as select * from public.goods_items;
create view seen.review_items as select * from public.review_items;
create view seen.corridors as select * from public.corridors;
create view seen.corridor_legs as select * from public.corridor_legs;
create view seen.crossings as select * from public.crossings;

create view seen.drug_spots as
select id, code, kind, name, status, province_code, commune_code,
  case sight when 'EXACT' then shape when 'GRID' then access.grid_cell(st_pointonsurface(shape)) end as shape,
  found_on, dismantled_on, is_sample, sensitivity, sight
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
  found_on, due_on, score, is_sample, sensitivity, sight
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
  facility_class, is_active, is_sample, sensitivity
from (
  select establishments.*,
    case when access.thing_keys(province_code, commune_code, sensitivity) && (select access.exact_keys()) then 'EXACT'
      when access.thing_keys(province_code, commune_code, sensitivity) && (select access.grid_keys()) then 'GRID'
      else 'COMMUNE' end as sight
  from public.establishments
) sighted;

-- Numbers by commune of what is only counted: whole months and themes, so that differences of two answers single out no case.
create function access.counted_cases(first_month date, last_month date)
returns table (commune_code text, theme text, cases integer) language sql stable security definer
  set search_path = public, pg_temp as $$
  select cases.commune_code, case_kinds.theme, count(*)::integer
  from public.cases join public.case_kinds on case_kinds.code = cases.kind
  where cases.commune_code is not null
    and cases.occurred_day >= date_trunc('month', first_month)
    and cases.occurred_day < date_trunc('month', last_month) + interval '1 month'
    and access.case_keys(cases.province_code, cases.commune_code, cases.force, cases.joint_forces, cases.sensitivity)
      && (select access.counted_keys())
    and not access.case_keys(cases.province_code, cases.commune_code, cases.force, cases.joint_forces, cases.sensitivity)
      && (select access.visible_keys())
  group by 1, 2 $$;

-- Rights -------------------------------------------------------------------------------------------------------------

revoke all on schema access from public;
grant usage on schema access to diem_nong_seen, diem_nong_app;
grant usage on schema seen to diem_nong_seen, diem_nong_app;
grant usage on schema public to diem_nong_seen, diem_nong_app;
grant select on cases, goods_items, review_items, crossings, corridors, corridor_legs, drug_spots, polluted_sites,
  establishments to diem_nong_seen;
grant create on schema seen to diem_nong_seen;
alter view seen.cases owner to diem_nong_seen;
alter view seen.goods_items owner to diem_nong_seen;
alter view seen.review_items owner to diem_nong_seen;
alter view seen.corridors owner to diem_nong_seen;
alter view seen.corridor_legs owner to diem_nong_seen;
alter view seen.crossings owner to diem_nong_seen;
alter view seen.drug_spots owner to diem_nong_seen;
alter view seen.polluted_sites owner to diem_nong_seen;
alter view seen.establishments owner to diem_nong_seen;
revoke create on schema seen from diem_nong_seen;
grant select on all tables in schema seen to diem_nong_app;
-- Facts that everybody may know.
grant select on provinces, communes, former_communes, commune_successors, case_kinds, codes, forces, channels,
  case_statuses, zones, precisions, data_versions, province_sharing to diem_nong_app;
