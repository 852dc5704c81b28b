-- Cases. Times are ranges, places have a precision class, the unit on the paper is kept beside today's commune, and a
-- source number makes an import repeatable.
create table import_batches (
  id integer generated always as identity primary key,
  thing text not null,
  file_name text not null,
  file_hash text not null,
  is_sample boolean not null default false,
  started_at timestamptz not null default now(),
  finished_at timestamptz,
  rows_read integer not null default 0,
  rows_added integer not null default 0,
  rows_changed integer not null default 0,
  rows_unchanged integer not null default 0,
  rows_refused integer not null default 0
);

create table cases (
  id integer generated always as identity primary key,
  source text not null,
  source_number text not null,
  batch_id integer references import_batches,
  version integer not null default 1,
  is_sample boolean not null default false,
  kind text not null references case_kinds,
  nature text,
  direction text,
  zone text references zones,
  force text not null references forces,
  joint_forces text[] not null default '{}',
  channel text references channels,
  status text not null references case_statuses,
  outcomes text[] not null default '{}',
  commodities text[] not null default '{}',
  occurred_from timestamptz not null,
  occurred_to timestamptz not null check (occurred_to >= occurred_from),
  occurred_day date not null generated always as ((occurred_from at time zone interval '7 hours')::date) stored,
  subjects integer not null default 0 check (subjects >= 0),
  organisations integer not null default 0 check (organisations >= 0),
  value bigint not null default 0 check (value >= 0),
  fine bigint not null default 0 check (fine >= 0),
  summary text,
  position geometry(Point, 4326),
  precision text not null references precisions,
  position_source text,
  stated_unit text,
  stated_unit_code text,
  stated_commune_code text references communes,
  province_code text references provinces,
  commune_code text references communes,
  commune_source text check (commune_source in ('POINT', 'STATED')),
  sensitivity text not null default 'INTERNAL',
  fingerprint text not null default '',
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  unique (source, source_number),
  -- A case known only to its commune has no point: it is counted in the commune, never drawn at its middle.
  check ((precision in ('GPS', 'ADDRESS', 'HAMLET')) = (position is not null)),
  -- Days the column table can hold.
  check (occurred_day between '1970-01-01' and '2149-06-06'),
  check ((commune_code is null) = (commune_source is null)),
  check (commune_code is null or province_code is not null)
);
create index cases_day on cases (occurred_day, id);
create index cases_commune on cases (commune_code, occurred_day);
create index cases_kind on cases (kind, occurred_day);
create index cases_position on cases using gist (position);

comment on column cases.occurred_day is 'Local day (UTC+7) of the start of the time range.';
comment on column cases.stated_unit is 'Unit as written on the paper, kept for ever.';
comment on column cases.stated_unit_code is 'Code of that unit where recognised: a former commune before 1 July 2025, else a commune.';
comment on column cases.stated_commune_code is 'Commune of today the stated unit became, where it is one.';
comment on column cases.commune_code is 'Commune in which the case counts: from the point where its precision is address or better, else from the stated unit.';
comment on column cases.fingerprint is 'Hash of everything that was written: a repeated import changes nothing.';
comment on column cases.value is 'Value of violating goods, đồng.';
comment on column cases.subjects is 'Number of subjects, persons and organisations together; no names are stored.';

create table goods_items (
  id integer generated always as identity primary key,
  case_id integer not null references cases on delete cascade,
  commodity text not null,
  substance text,
  description text,
  quantity numeric check (quantity >= 0),
  unit text,
  value bigint check (value >= 0)
);
create index goods_items_case on goods_items (case_id);

create table case_versions (
  case_id integer not null references cases on delete cascade,
  version integer not null,
  record jsonb not null,
  replaced_at timestamptz not null default now(),
  replaced_by_batch integer references import_batches,
  primary key (case_id, version)
);
comment on table case_versions is 'What a case was before a correction: nothing is lost.';

create table review_items (
  id integer generated always as identity primary key,
  case_id integer not null references cases on delete cascade,
  reason text not null,
  opened_at timestamptz not null default now(),
  closed_at timestamptz,
  unique (case_id, reason)
);
create index review_items_open on review_items (case_id) where closed_at is null;
