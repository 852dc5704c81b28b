-- One register of establishments for every force: who they were called before, whether they still work, what makes them
-- risky, their licences, commitments, complaints and balances, who answers for them, and which rows are the same place.
create extension if not exists pg_trgm;

alter table establishments
  add column former_names text,
  add column tax_number text,
  add column activity text not null default 'ACTIVE',
  add column opened_on date,
  add column closed_on date check (closed_on >= opened_on),
  add column project_group text,
  -- Discharge in m³ a day.
  add column discharge double precision check (discharge >= 0),
  add column risk_note text,
  add column n2o_roles text[] not null default '{}',
  add column n2o_purpose text,
  -- The row that stands for the place since somebody found both to be one; undoing that empties both columns.
  add column merged_into_id integer references establishments,
  -- Where the chain of merges ends; null: itself.
  add column root_id integer references establishments,
  add check ((merged_into_id is null) = (root_id is null)),
  add check (merged_into_id <> id);
update establishments set activity = 'CLOSED' where not is_active;
-- Former versions say it in the same words, so that they can be brought back.
update record_versions set record = record - 'is_active' || jsonb_build_object('n2o_roles', '[]'::jsonb, 'activity',
    case when (record->>'is_active')::boolean then 'ACTIVE' else 'CLOSED' end)
where thing = 'establishments';
-- Made anew by migration 0017.
drop view seen.establishments;
alter table establishments drop column is_active;
create index establishments_root on establishments (root_id) where root_id is not null;
create index establishments_tax on establishments (tax_number) where tax_number is not null;

-- History ------------------------------------------------------------------------------------------------------------
-- What every row of the tables below was before each change, kept by the database itself.
create table history (
  entity text not null,
  entity_id integer not null,
  version integer not null,
  record jsonb not null,
  replaced_at timestamptz not null default now(),
  person_id text,
  person_name text,
  primary key (entity, entity_id, version)
);
alter table history enable row level security;

create function access.keep_history() returns trigger language plpgsql security definer
  set search_path = pg_catalog, pg_temp as $$
begin
  insert into public.history (entity, entity_id, version, record, person_id, person_name)
  values (tg_table_name, old.id, old.version, to_jsonb(old), nullif(current_setting('diem_nong.person', true), ''),
    nullif(current_setting('diem_nong.person_name', true), ''));
  new.version := old.version + 1;
  new.updated_at := now();
  return new;
end $$;

create function access.refuse_removal() returns trigger language plpgsql as $$
begin
  raise exception 'Nothing of this table is ever removed.' using errcode = 'insufficient_privilege';
end $$;

-- Parts of an establishment ------------------------------------------------------------------------------------------
create table licences (
  id integer generated always as identity primary key,
  establishment_id integer not null references establishments on delete cascade,
  kind text not null,
  number text not null,
  issued_on date,
  -- Null: without an end.
  expires_on date check (expires_on >= issued_on),
  issued_by text,
  note text,
  -- Taken back or void before its end.
  revoked_on date,
  is_sample boolean not null default false,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index licences_establishment on licences (establishment_id);

create table commitments (
  id integer generated always as identity primary key,
  establishment_id integer not null references establishments on delete cascade,
  topic text not null,
  status text not null check (status in ('SIGNED', 'UNSIGNED', 'BREACHED', 'EXPIRED')),
  signed_on date,
  expires_on date,
  note text,
  is_sample boolean not null default false,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  unique (establishment_id, topic),
  check ((status = 'UNSIGNED') = (signed_on is null))
);

-- What came in, was used or sold, went out of stock in a year, in kg (rule R21).
create table n2o_balances (
  id integer generated always as identity primary key,
  establishment_id integer not null references establishments on delete cascade,
  year integer not null check (year between 2000 and 2100),
  opening numeric not null check (opening >= 0),
  taken_in numeric not null check (taken_in >= 0),
  used numeric not null check (used >= 0),
  sold numeric not null check (sold >= 0),
  closing numeric not null check (closing >= 0),
  unexplained numeric generated always as (opening + taken_in - used - sold - closing) stored,
  explanation text,
  is_sample boolean not null default false,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  unique (establishment_id, year)
);

create table complaints (
  id integer generated always as identity primary key,
  establishment_id integer not null references establishments on delete cascade,
  topic text not null,
  received_at timestamptz not null,
  channel text not null,
  summary text not null check (length(summary) between 3 and 2000),
  -- VALID, PARTLY, INVALID, NOBASIS; null: not yet verified.
  result text,
  is_sample boolean not null default false,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index complaints_establishment on complaints (establishment_id);

-- Who leads and who answers, one at a time for each field (rule R14).
create table responsible_units (
  id integer generated always as identity primary key,
  establishment_id integer not null references establishments on delete cascade,
  topic text not null,
  unit text not null,
  officer text,
  valid_from date not null,
  valid_to date check (valid_to >= valid_from),
  is_sample boolean not null default false,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create unique index responsible_units_present on responsible_units (establishment_id, topic) where valid_to is null;
