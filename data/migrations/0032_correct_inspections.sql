-- What was planned of an inspection can be put right, and nothing gets lost by it: it stays within the area of who writes,
-- its plan line is open again when it leaves it, and re-checks stay at the place they are about (rule R15).

-- Whoever sees an inspection only because it is assigned to them does not move it to another area, force or level; nobody
-- moves one in or out of what they write. Outside a request (no scope) nobody asks.
create function access.hold_visit_area() returns trigger language plpgsql as $$
begin
  if coalesce(current_setting('diem_nong.scope', true), '') <> '' and not (
      access.case_keys(old.province_code, old.commune_code, old.force, '{}', old.sensitivity) && access.exact_keys()
      and access.case_keys(new.province_code, new.commune_code, new.force, '{}', new.sensitivity) && access.exact_keys()) then
    raise exception 'Outside the area.' using errcode = '42501';
  end if;
  return new;
end $$;
create trigger inspections_area before update of province_code, commune_code, force, sensitivity on inspections
  for each row when (old.province_code <> new.province_code or old.commune_code <> new.commune_code
    or old.force <> new.force or old.sensitivity <> new.sensitivity)
  execute function access.hold_visit_area();

-- A re-check is about the place where the finding was made: neither visit moves, and the re-check is not called off.
create function access.hold_rechecks() returns trigger language plpgsql security definer
  set search_path = public, pg_temp as $$
begin
  if new.cancelled_reason is not null and old.cancelled_reason is null then
    if new.result = 'CRIME_SIGN' then
      raise exception 'Signs of a crime were found.' using errcode = 'DN306';
    end if;
    if exists (select from findings where inspection_id = new.id and state <> 'CLOSED') then
      raise exception 'Findings are open.' using errcode = 'DN307';
    end if;
    if exists (select from findings where recheck_inspection_id = new.id) then
      raise exception 'It is a re-check.' using errcode = 'DN308';
    end if;
  end if;
  if (access.root_of(old.establishment_id) is distinct from access.root_of(new.establishment_id)
      or new.establishment_id is null and old.commune_code <> new.commune_code)
      and exists (select from findings where recheck_inspection_id = new.id
        or inspection_id = new.id and recheck_inspection_id is not null) then
    raise exception 'A re-check is about this place.' using errcode = 'DN309';
  end if;
  return new;
end $$;
create trigger inspections_rechecks before update of establishment_id, commune_code, cancelled_reason on inspections
  for each row execute function access.hold_rechecks();

-- Nothing is found in an inspection that was called off in the same moment.
create or replace function access.hold_closed_inspection() returns trigger language plpgsql security definer
  set search_path = public, pg_temp as $$
declare inspection inspections;
begin
  select * into inspection from inspections where id = new.inspection_id for share;
  if inspection.closed_on is not null then
    raise exception 'The file is closed.' using errcode = 'DN304';
  end if;
  if inspection.cancelled_reason is not null then
    raise exception 'The inspection was called off.' using errcode = 'DN310';
  end if;
  return new;
end $$;

-- A plan line is done when its inspection is, and open again when that leaves it.
create or replace function access.finish_plan_line() returns trigger language plpgsql security definer
  set search_path = public, pg_temp as $$
begin
  update plan_lines line set state = case when finished.is_done then 'DONE' else 'PLANNED' end
  from (
    select own.id, exists (select from inspections i
      where i.plan_line_id = own.id and i.cancelled_reason is null and i.status = 'DONE') as is_done
    from unnest(array[new.plan_line_id, case tg_op when 'UPDATE' then old.plan_line_id end]) own (id)
    where own.id is not null group by own.id
  ) finished
  where line.id = finished.id and line.state = case when finished.is_done then 'PLANNED' else 'DONE' end;
  return null;
end $$;
drop trigger inspections_line on inspections;
create trigger inspections_line after insert or update of status, cancelled_reason, plan_line_id on inspections
  for each row execute function access.finish_plan_line();

-- The same holds for tasks: whoever a task is given to puts down how far it is, but does not move it elsewhere.
create trigger tasks_area before update of province_code, commune_code, force, sensitivity on tasks
  for each row when (old.province_code <> new.province_code or old.commune_code is distinct from new.commune_code
    or old.force <> new.force or old.sensitivity <> new.sensitivity)
  execute function access.hold_visit_area();
