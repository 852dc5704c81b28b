-- Administrative units are dated facts: two tiers since 1 July 2025, and the former units with what became of them,
-- because records before that day name districts, townships and wards that no longer exist.
create extension if not exists postgis;

create table provinces (
  code text primary key check (code ~ '^\d{2}$'),
  name text not null,
  kind text not null,
  valid_from date not null,
  valid_to date,
  source text not null
);

create table communes (
  code text primary key check (code ~ '^\d{5}$'),
  name text not null,
  kind text not null check (kind in ('xã', 'phường', 'đặc khu')),
  province_code text not null references provinces,
  area_km2 double precision not null check (area_km2 > 0),
  population integer check (population > 0),
  population_source text,
  point geometry(Point, 4326) not null,
  boundary geometry(MultiPolygon, 4326),
  boundary_kind text not null default 'APPROXIMATE' check (boundary_kind in ('APPROXIMATE', 'OFFICIAL')),
  boundary_source text,
  valid_from date not null,
  valid_to date,
  source text not null
);
create index communes_boundary on communes using gist (boundary);
create index communes_province on communes (province_code);

create table former_communes (
  -- Five digits; three for the island districts that had no communes.
  code text primary key check (code ~ '^(\d{5}|\d{3})$'),
  name text not null,
  district_code text,
  district text,
  province_code text not null,
  province text not null,
  valid_to date not null,
  source text not null
);

create table commune_successors (
  former_code text not null references former_communes,
  commune_code text not null references communes,
  extent text not null check (extent in ('FULL', 'PARTIAL')),
  primary key (former_code, commune_code)
);
create index commune_successors_commune on commune_successors (commune_code);

comment on column communes.name is 'Name without the kind of unit, NFC.';
comment on column communes.boundary is 'WGS 84. APPROXIMATE: derived from anchor points; OFFICIAL: loaded from a file.';
comment on column commune_successors.extent is 'FULL: the whole former unit went there; PARTIAL: it was split.';
