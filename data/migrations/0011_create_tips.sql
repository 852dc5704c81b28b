-- Tips: what people report, from receipt to answer (rule R18). Nothing is deleted; every step and every earlier form stays.
-- Who gave a tip is kept apart, in schema `sealed`, as ciphertext whose key is never in the database.
create table tips (
  id uuid primary key,
  receipt_code text not null unique,
  type text not null,
  channel text not null,
  received_at timestamptz not null,
  summary text not null check (length(summary) between 1 and 4000),
  theme text,
  province_code text not null references provinces,
  commune_code text references communes,
  -- Of a formal denunciation this, the day and the summary are all there is.
  denunciation_number text,
  sensitivity text not null default 'RESTRICTED' check (sensitivity in ('INTERNAL', 'RESTRICTED', 'SEALED')),
  force text references forces,
  state text not null default 'RECEIVED',
  result text,
  forwarded_to text,
  answered_at timestamptz,
  version integer not null default 1,
  is_sample boolean not null default false,
  recorded_by text,
  created_at timestamptz not null default now(),
  check ((type = 'DENUNCE') = (denunciation_number is not null)),
  check ((state = 'ANSWERED') = (answered_at is not null)),
  unique (id, type)
);
create index tips_received on tips (received_at desc, id desc);
create index tips_commune on tips (commune_code);

create table tip_steps (
  tip_id uuid not null references tips on delete cascade,
  -- The version that the step made.
  version integer not null,
  from_state text not null,
  to_state text not null,
  result text,
  note text,
  forwarded_to text,
  at timestamptz not null default now(),
  person_id text,
  person_name text,
  primary key (tip_id, version)
);

create table tip_versions (
  tip_id uuid not null references tips on delete cascade,
  version integer not null,
  record jsonb not null,
  ended_at timestamptz not null default now(),
  primary key (tip_id, version)
);

create function access.keep_tip_version() returns trigger language plpgsql security definer
  set search_path = pg_catalog, pg_temp as $$
begin
  insert into public.tip_versions (tip_id, version, record) values (old.id, old.version, to_jsonb(old));
  return new;
end $$;
create trigger tips_keep_version before update on tips for each row execute function access.keep_tip_version();

create function access.refuse_tip_removal() returns trigger language plpgsql as $$
begin
  raise exception 'Tips and their history are never changed or removed.' using errcode = 'insufficient_privilege';
end $$;
create trigger tips_stay before delete on tips for each row when (not old.is_sample)
  execute function access.refuse_tip_removal();
create trigger tip_steps_stay before update on tip_steps for each row execute function access.refuse_tip_removal();
create trigger tip_versions_stay before update on tip_versions for each row execute function access.refuse_tip_removal();

-- Who sees a tip -----------------------------------------------------------------------------------------------------
-- Only in a person's own area, where records are seen exactly: what areas share of cases they do not share of tips.
create function access.tip_keys(province text, commune text, force text, level text) returns text[]
  language sql immutable as $$ select access.case_keys(province, commune, coalesce(force, '~'), '{}', level) $$;

alter table tips enable row level security;
create policy seen on tips for select to diem_nong_seen using (
  access.tip_keys(province_code, commune_code, force, sensitivity) && (select access.exact_keys()));
-- Who records need not see what others recorded, so an area counts from INTERNAL up.
create policy recorded on tips for insert to diem_nong_seen with check (state = 'RECEIVED'
  and access.tip_keys(province_code, commune_code, force, 'INTERNAL') && (select access.exact_keys()));
create policy moved on tips for update to diem_nong_seen using (
  access.tip_keys(province_code, commune_code, force, sensitivity) && (select access.exact_keys()));
alter table tip_steps enable row level security;
create policy seen on tip_steps for select to diem_nong_seen using (tip_id in (select id from tips));
create policy added on tip_steps for insert to diem_nong_seen with check (tip_id in (select id from tips));
alter table tip_versions enable row level security;

create view seen.tips as select * from public.tips;
create view seen.tip_steps as select * from public.tip_steps;
grant select, insert, update (state, version, result, forwarded_to, answered_at) on tips to diem_nong_seen;
grant select, insert on tip_steps to diem_nong_seen;
grant create on schema seen to diem_nong_seen;
alter view seen.tips owner to diem_nong_seen;
alter view seen.tip_steps owner to diem_nong_seen;
revoke create on schema seen from diem_nong_seen;
grant select, insert, update (state, version, result, forwarded_to, answered_at) on seen.tips to diem_nong_app;
grant select, insert on seen.tip_steps to diem_nong_app;

-- Who gave a tip -----------------------------------------------------------------------------------------------------
-- AES-256-GCM made outside the database (server/tips/identityCipher.ts), bound to the tip's id.
create schema sealed;
create table sealed.identities (
  tip_id uuid primary key,
  tip_type text not null check (tip_type <> 'DENUNCE'),
  key_name text not null,
  nonce bytea not null,
  ciphertext bytea not null,
  stored_by text not null,
  stored_at timestamptz not null default now(),
  foreign key (tip_id, tip_type) references tips (id, type) on delete cascade
);

-- The only way in for the application: it may put an identity away, never read one, and never replace one.
create function access.seal_identity(tip uuid, type text, key_name text, nonce bytea, ciphertext bytea, person text)
  returns void language sql security definer set search_path = pg_catalog, pg_temp as
$$ insert into sealed.identities (tip_id, tip_type, key_name, nonce, ciphertext, stored_by)
  values (tip, type, key_name, nonce, ciphertext, person) $$;

-- One custodian asks with a reason, another agrees, the first opens once within 24 hours.
create table sealed.openings (
  id uuid primary key,
  tip_id uuid not null references sealed.identities on delete cascade,
  asked_by text not null,
  asked_by_name text not null,
  asked_at timestamptz not null default now(),
  reason text not null check (length(reason) >= 20),
  decision text check (decision in ('AGREED', 'REFUSED')),
  decided_by text check (decided_by <> asked_by),
  decided_by_name text,
  decided_at timestamptz,
  opened_at timestamptz check (opened_at is null or (decision = 'AGREED' and opened_at <= decided_at + interval '24 hours')),
  check ((decision is null) = (decided_by is null) and (decision is null) = (decided_at is null))
);
create index openings_tip on sealed.openings (tip_id);
revoke all on schema sealed from public;

revoke all on function access.seal_identity(uuid, text, text, bytea, bytea, text), access.keep_tip_version() from public;
grant execute on function access.seal_identity(uuid, text, text, bytea, bytea, text) to diem_nong_app;
