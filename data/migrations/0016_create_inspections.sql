-- Campaigns, their plans and tasks, and what was inspected: the ledger that proves that no area is missed and none is
-- checked twice.
create table campaigns (
  id integer generated always as identity primary key,
  code text not null unique,
  name text not null check (length(name) between 3 and 300),
  theme text not null,
  province_code text not null references provinces,
  -- Null: the whole province.
  commune_codes text[] check (cardinality(commune_codes) > 0),
  forces text[] not null check (cardinality(forces) > 0),
  topics text[] not null check (cardinality(topics) > 0),
  starts_on date not null,
  ends_on date not null check (ends_on >= starts_on),
  report_on date,
  decision_number text,
  decided_on date,
  status text not null default 'RUNNING' check (status in ('DRAFT', 'RUNNING', 'CLOSED')),
  note text,
  sensitivity text not null default 'INTERNAL' check (sensitivity in ('PUBLIC', 'INTERNAL', 'RESTRICTED', 'SEALED')),
  is_sample boolean not null default false,
  version integer not null default 1,
  created_by text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);

-- Each unit's own plan and target (form CD-01).
create table campaign_units (
  id integer generated always as identity primary key,
  campaign_id integer not null references campaigns on delete cascade,
  force text not null references forces,
  -- Null: the force in the whole area of the campaign.
  commune_code text references communes,
  plan_number text,
  planned_on date,
  -- Inspections to be done.
  target integer not null check (target >= 0),
  difficulties text,
  is_sample boolean not null default false,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  unique nulls not distinct (campaign_id, force, commune_code)
);

-- Communes, forces or topics that need no visit for a time, and on what ground (rule R3).
create table exemptions (
  id integer generated always as identity primary key,
  province_code text not null references provinces,
  commune_code text not null references communes,
  -- Null: every force, every topic.
  force text references forces,
  topic text,
  valid_from date not null,
  valid_to date not null check (valid_to >= valid_from),
  ground text not null check (length(btrim(ground)) >= 5),
  document text,
  sensitivity text not null default 'INTERNAL' check (sensitivity in ('PUBLIC', 'INTERNAL', 'RESTRICTED', 'SEALED')),
  is_sample boolean not null default false,
  version integer not null default 1,
  created_by text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index exemptions_commune on exemptions (commune_code);

create table plan_lines (
  id integer generated always as identity primary key,
  campaign_id integer references campaigns,
  province_code text not null references provinces,
  commune_code text not null references communes,
  -- Null: the area.
  establishment_id integer references establishments,
  force text not null references forces,
  joint_forces text[] not null default '{}',
  topics text[] not null check (cardinality(topics) > 0),
  content text not null check (length(btrim(content)) between 3 and 2000),
  visit_kind text not null default 'CHECK' check (visit_kind in ('CHECK', 'INSPECT')),
  starts_on date not null,
  ends_on date not null check (ends_on >= starts_on),
  lead text not null check (length(btrim(lead)) >= 2),
  -- Ids of people who carry it out.
  assigned text[] not null default '{}',
  is_unannounced boolean not null default false,
  state text not null default 'PLANNED' check (state in ('PLANNED', 'DONE', 'CANCELLED')),
  cancelled_reason text,
  override_reason text check (override_reason in ('R_SIGN', 'R_FOLLOW', 'R_DIRECT', 'R_OTHERCONTENT')),
  override_document text,
  override_note text,
  sensitivity text not null default 'INTERNAL' check (sensitivity in ('PUBLIC', 'INTERNAL', 'RESTRICTED', 'SEALED')),
  is_sample boolean not null default false,
  version integer not null default 1,
  created_by text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  check ((state = 'CANCELLED') = (cancelled_reason is not null)),
  check (override_reason <> 'R_DIRECT' or length(btrim(override_document)) > 0),
  check (override_reason <> 'R_SIGN' or length(btrim(override_note)) > 0)
);
create index plan_lines_province on plan_lines (province_code, starts_on, ends_on);
create index plan_lines_establishment on plan_lines (establishment_id) where establishment_id is not null;
create index plan_lines_campaign on plan_lines (campaign_id) where campaign_id is not null;

-- The six clear items (rule R13): who, what, when, responsibility, product, authority. None may be blank.
create table tasks (
  id integer generated always as identity primary key,
  campaign_id integer references campaigns,
  plan_line_id integer references plan_lines,
  province_code text not null references provinces,
  commune_code text references communes,
  force text not null references forces,
  person_name text not null check (length(btrim(person_name)) > 0),
  -- Null: somebody without an account.
  person_id text,
  work text not null check (length(btrim(work)) > 0),
  due_on date not null,
  responsibility text not null check (length(btrim(responsibility)) > 0),
  product text not null check (length(btrim(product)) > 0),
  authority text not null check (length(btrim(authority)) > 0),
  state text not null default 'OPEN' check (state in ('OPEN', 'DOING', 'DONE', 'DROPPED')),
  done_on date,
  result text,
  difficulties text,
  sensitivity text not null default 'INTERNAL' check (sensitivity in ('PUBLIC', 'INTERNAL', 'RESTRICTED', 'SEALED')),
  is_sample boolean not null default false,
  version integer not null default 1,
  created_by text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  check ((state = 'DONE') = (done_on is not null))
);
create index tasks_person on tasks (person_id) where person_id is not null;
create index tasks_campaign on tasks (campaign_id) where campaign_id is not null;
create index tasks_plan_line on tasks (plan_line_id) where plan_line_id is not null;

create table inspections (
  id integer generated always as identity primary key,
  number text not null,
  plan_line_id integer references plan_lines,
  campaign_id integer references campaigns,
  type text not null,
  visit_kind text not null generated always as (case when type = 'THANHTRA' then 'INSPECT' else 'CHECK' end) stored,
  basis text not null check (basis in ('SIGN', 'DIRECT', 'PLAN')),
  -- Whose check it is: legal lengths differ (rule R4).
  level text not null check (level in ('COMMUNE', 'DEPARTMENT', 'MINISTRY')),
  decision_number text,
  decided_on date,
  -- The decision was read to the inspected; the legal length runs from this day.
  published_on date,
  province_code text not null references provinces,
  commune_code text not null references communes,
  -- The unit on the paper, where it is one that no longer exists: those that came of it inherit the visit.
  former_unit_code text references former_communes,
  establishment_id integer references establishments,
  force text not null references forces,
  joint_forces text[] not null default '{}',
  topics text[] not null check (cardinality(topics) > 0),
  lead text not null check (length(btrim(lead)) >= 2),
  team text[] not null default '{}',
  assigned text[] not null default '{}',
  is_unannounced boolean not null default false,
  status text not null default 'PROPOSED' check (status in
    ('PROPOSED', 'APPROVED', 'PUBLISHED', 'RUNNING', 'EXTENDED', 'DONE', 'PAUSED', 'STOPPED')),
  planned_on date not null,
  started_on date,
  ended_on date check (ended_on >= started_on),
  extended_days integer not null default 0 check (extended_days >= 0),
  extension_reason text,
  -- The day it counts on.
  day date not null generated always as (coalesce(ended_on, started_on, published_on, planned_on)) stored,
  minutes_number text,
  minutes_on date,
  result text check (result in ('OK', 'REMIND', 'VIOLATION', 'CRIME_SIGN', 'TO_THANHTRA')),
  outcomes text[] not null default '{}',
  -- Whole đồng.
  fine bigint check (fine >= 0),
  case_id integer references cases on delete set null,
  summary text,
  -- The file is closed: nothing is left to do.
  closed_on date,
  cancelled_reason text,
  -- Put down after it had happened: nothing could be stopped any more, so a repeat is recorded and listed.
  is_afterwards boolean not null default false,
  override_reason text check (override_reason in ('R_SIGN', 'R_FOLLOW', 'R_DIRECT', 'R_OTHERCONTENT')),
  override_document text,
  override_note text,
  sensitivity text not null default 'INTERNAL' check (sensitivity in ('PUBLIC', 'INTERNAL', 'RESTRICTED', 'SEALED')),
  is_sample boolean not null default false,
  version integer not null default 1,
  created_by text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  unique (province_code, force, number),
  check (status <> 'DONE' or (ended_on is not null and result is not null)),
  check (closed_on is null or status in ('DONE', 'STOPPED')),
  check (extended_days = 0 or length(btrim(extension_reason)) > 0),
  check (override_reason <> 'R_DIRECT' or length(btrim(override_document)) > 0),
  check (override_reason <> 'R_SIGN' or length(btrim(override_note)) > 0)
);
create index inspections_province on inspections (province_code, day);
create index inspections_establishment on inspections (establishment_id, day) where establishment_id is not null;
create index inspections_campaign on inspections (campaign_id) where campaign_id is not null;
create index inspections_case on inspections (case_id) where case_id is not null;
create index inspections_plan_line on inspections (plan_line_id) where plan_line_id is not null;
create unique index inspections_one_of_a_line on inspections (plan_line_id)
  where plan_line_id is not null and cancelled_reason is null;

-- Every finding has a measure and a day; it closes with evidence and a re-check (rule R15).
create table findings (
  id integer generated always as identity primary key,
  inspection_id integer not null references inspections on delete cascade,
  topic text not null,
  description text not null check (length(btrim(description)) >= 3),
  legal_basis text,
  measure text not null check (length(btrim(measure)) >= 3),
  due_on date not null,
  evidence text,
  evidence_on date,
  recheck_inspection_id integer references inspections,
  rechecked_on date,
  recheck_result text check (recheck_result in ('FIXED', 'PARTLY', 'NOT_FIXED')),
  state text not null default 'OPEN' check (state in ('OPEN', 'EVIDENCE', 'CLOSED')),
  is_sample boolean not null default false,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  check (state <> 'EVIDENCE' or length(btrim(evidence)) > 0),
  check (state <> 'CLOSED' or (length(btrim(evidence)) > 0 and rechecked_on is not null and recheck_result = 'FIXED'))
);
create index findings_inspection on findings (inspection_id);
create index findings_open on findings (due_on) where state <> 'CLOSED';
create index findings_recheck on findings (recheck_inspection_id) where recheck_inspection_id is not null;

-- The dossier that goes to the investigating body where there are signs of a crime (rule R7).
create table handovers (
  id integer generated always as identity primary key,
  inspection_id integer not null unique references inspections on delete cascade,
  receiver text not null check (length(btrim(receiver)) >= 2),
  dossier_number text not null check (length(btrim(dossier_number)) > 0),
  handed_on date not null,
  received_on date check (received_on >= handed_on),
  decision text check (decision in ('PROSEC', 'NOPROSEC')),
  decided_on date,
  decision_number text,
  is_sample boolean not null default false,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  check ((decision is null) = (decided_on is null))
);

-- How next visits are weighed, as the consolidator of a province has set it; absent: the usual weights of data/model.
create table risk_weights (
  province_code text primary key references provinces,
  id integer generated always as identity unique,
  weights jsonb not null,
  sensitivity text not null default 'INTERNAL',
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
