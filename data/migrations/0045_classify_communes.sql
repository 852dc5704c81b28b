-- What a commune states for a year of assessment (15/12 to 14/12) and how it is classed as a key and complex area for
-- drugs (Decision 28/2025/QĐ-TTg). Null is "not stated", which is not zero. The software proposes, people decide.
create table commune_drug_facts (
  id integer generated always as identity primary key,
  province_code text not null references provinces,
  commune_code text not null references communes,
  year integer not null check (year between 2025 and 2100),
  residents integer check (residents > 0),
  users integer check (users >= 0),
  users_in_care integer check (users_in_care >= 0),
  places integer check (places >= 0),
  offenders integer check (offenders >= 0),
  plants integer check (plants >= 0),
  square_metres double precision check (square_metres >= 0),
  is_on_key_route boolean,
  has_offending_resident boolean,
  has_wanted_hiding boolean,
  note text,
  stage text not null default 'SELF' check (stage in ('SELF', 'SUBMITTED', 'APPROVED')),
  -- What the software proposed for these facts when they were saved; null where it could not.
  proposed_class text check (proposed_class in ('D_I', 'D_II', 'D_III', 'D_FREE', 'D_NONE')),
  self_class text check (self_class in ('D_I', 'D_II', 'D_III', 'D_FREE', 'D_NONE')),
  self_reason text,
  decided_class text not null default 'D_WAIT' check (decided_class in
    ('D_I', 'D_II', 'D_III', 'D_FREE', 'D_NONE', 'D_WAIT')),
  decided_reason text,
  decision_number text,
  decided_on date,
  -- Why the province sent it back, until it is submitted again.
  return_reason text,
  sensitivity text not null default 'INTERNAL' check (sensitivity in ('PUBLIC', 'INTERNAL', 'RESTRICTED', 'SEALED')),
  is_sample boolean not null default false,
  version integer not null default 1,
  created_by text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  -- A sample never stands in the way of what is real.
  unique (commune_code, year, is_sample),
  check (users_in_care <= users),
  check ((stage = 'SELF') = (self_class is null)),
  check (stage = 'SELF' or residents is not null),
  check ((stage = 'APPROVED') = (decided_class <> 'D_WAIT')),
  check (stage <> 'APPROVED' or decided_on is not null and length(btrim(coalesce(decision_number, ''))) > 0),
  -- Whoever decides otherwise than was proposed says why.
  check (self_class is null or self_class is not distinct from proposed_class
    or length(btrim(coalesce(self_reason, ''))) >= 5),
  check (stage <> 'APPROVED'
    or decided_class is not distinct from proposed_class and decided_class is not distinct from self_class
    or length(btrim(coalesce(decided_reason, ''))) >= 5)
);
create index commune_drug_facts_year on commune_drug_facts (province_code, year);
comment on column commune_drug_facts.users is 'Addicts and illegal users with a management file.';
comment on column commune_drug_facts.users_in_care is
  'Of these, in substitution treatment, in rehabilitation at home or in the community, or in after-care.';

-- Facts that were submitted stay as they are until somebody takes them back, whatever a program does; and a class is
-- decided only upon what was submitted.
create function access.hold_drug_facts() returns trigger language plpgsql as $$
begin
  if (new.province_code, new.commune_code, new.year, new.is_sample)
      is distinct from (old.province_code, old.commune_code, old.year, old.is_sample)
    or (old.stage <> 'SELF' or new.stage <> 'SELF')
      and (new.residents, new.users, new.users_in_care, new.places, new.offenders, new.plants, new.square_metres,
          new.is_on_key_route, new.has_offending_resident, new.has_wanted_hiding, new.note)
        is distinct from (old.residents, old.users, old.users_in_care, old.places, old.offenders, old.plants,
          old.square_metres, old.is_on_key_route, old.has_offending_resident, old.has_wanted_hiding, old.note) then
    raise exception 'Facts that were submitted stay as they are.' using errcode = 'DN401';
  end if;
  if old.stage || '>' || new.stage not in
      ('SELF>SELF', 'SELF>SUBMITTED', 'SUBMITTED>SELF', 'SUBMITTED>APPROVED', 'APPROVED>SELF') then
    raise exception 'The stage does not follow from the one before.' using errcode = 'DN402';
  end if;
  return new;
end $$;
create trigger hold before update on commune_drug_facts for each row execute function access.hold_drug_facts();
create trigger zz_keep_history before update on commune_drug_facts for each row execute function access.keep_history();
create trigger stays before delete on commune_drug_facts for each row when (not old.is_sample)
  execute function access.refuse_removal();

-- A commune writes of its own; what the province approved only the province touches, and only it approves.
alter table commune_drug_facts enable row level security;
create policy seen on commune_drug_facts for select to diem_nong_seen using (
  access.thing_keys(province_code, commune_code, sensitivity) && (select access.visible_keys()));
create policy added on commune_drug_facts for insert to diem_nong_seen with check (
  access.thing_keys(province_code, commune_code, sensitivity) && (select access.exact_keys()) and stage = 'SELF');
create policy changed on commune_drug_facts for update to diem_nong_seen using (
  case stage when 'APPROVED' then access.thing_keys(province_code, null, sensitivity)
    else access.thing_keys(province_code, commune_code, sensitivity) end && (select access.exact_keys()))
  with check (
  case stage when 'APPROVED' then access.thing_keys(province_code, null, sensitivity)
    else access.thing_keys(province_code, commune_code, sensitivity) end && (select access.exact_keys()));
create policy of_drug_facts on history for select to diem_nong_seen using (
  entity = 'commune_drug_facts' and exists (select from commune_drug_facts t where t.id = entity_id));

grant select, insert, update on commune_drug_facts to diem_nong_seen;
grant create on schema seen to diem_nong_seen;
create view seen.commune_drug_facts as select * from public.commune_drug_facts;
alter view seen.commune_drug_facts owner to diem_nong_seen;
revoke create on schema seen from diem_nong_seen;
grant select, insert, update on seen.commune_drug_facts to diem_nong_app;
