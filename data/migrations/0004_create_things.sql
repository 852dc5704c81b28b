-- The other things on the map. A smuggling route is a corridor made of ordered legs.
create table crossings (
  id integer generated always as identity primary key,
  code text not null unique,
  name text not null,
  class text not null,
  mode text not null,
  country text not null,
  counterpart text,
  province_code text not null references provinces,
  commune_code text references communes,
  position geometry(Point, 4326) not null,
  accuracy text not null check (accuracy in ('PUBLISHED', 'APPROXIMATE', 'INVENTED')),
  error_metres integer,
  source text not null,
  is_sample boolean not null default false
);

create table corridors (
  id integer generated always as identity primary key,
  code text not null unique,
  name text not null,
  theme text not null,
  scope text not null,
  status text not null,
  province_code text not null references provinces,
  note text,
  is_sample boolean not null default false
);

create table corridor_legs (
  corridor_id integer not null references corridors on delete cascade,
  leg_order integer not null check (leg_order > 0),
  mode text not null,
  from_name text not null,
  to_name text not null,
  path geometry(LineString, 4326) not null,
  primary key (corridor_id, leg_order)
);
create index corridor_legs_path on corridor_legs using gist (path);

create table drug_spots (
  id integer generated always as identity primary key,
  code text not null unique,
  kind text not null check (kind in ('SPOT', 'GATHER')),
  name text not null,
  status text not null,
  province_code text not null references provinces,
  commune_code text references communes,
  shape geometry(Geometry, 4326) not null check (geometrytype(shape) in ('POINT', 'POLYGON', 'MULTIPOLYGON')),
  found_on date not null,
  dismantled_on date,
  is_sample boolean not null default false
);
create index drug_spots_shape on drug_spots using gist (shape);

create table polluted_sites (
  id integer generated always as identity primary key,
  code text not null unique,
  name text not null,
  class text not null,
  handling text not null,
  sector text not null,
  province_code text not null references provinces,
  commune_code text references communes,
  shape geometry(Geometry, 4326) not null check (geometrytype(shape) in ('POINT', 'POLYGON', 'MULTIPOLYGON')),
  found_on date not null,
  due_on date,
  score integer check (score between 0 and 100),
  is_sample boolean not null default false
);
create index polluted_sites_shape on polluted_sites using gist (shape);

create table establishments (
  id integer generated always as identity primary key,
  code text not null unique,
  name text not null,
  type text not null,
  address text,
  province_code text not null references provinces,
  commune_code text references communes,
  position geometry(Point, 4326),
  precision text not null references precisions,
  facility_class text,
  is_active boolean not null default true,
  is_sample boolean not null default false
);
create index establishments_position on establishments using gist (position);
create index establishments_commune on establishments (commune_code);
