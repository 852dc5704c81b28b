-- What the law asks of plan lines and inspections, held whatever a program does: the guard against repeats (rule R2), signs of
-- a crime (rule R7), closed files (rule R15).

-- What the guard looks at of a plan line or an inspection; null where it looks at nothing.
create function access.visit_of(entity text, record jsonb) returns jsonb language sql stable as $$
  select jsonb_build_object('root', access.root_of((record->>'establishment_id')::integer),
    'day', case entity when 'plan_lines' then record->>'starts_on'
      else coalesce(record->>'ended_on', record->>'started_on', record->>'published_on', record->>'planned_on') end,
    'kind', case when entity = 'plan_lines' then record->>'visit_kind' when record->>'type' = 'THANHTRA' then 'INSPECT'
      else 'CHECK' end,
    'line', case entity when 'plan_lines' then record->'id' else record->'plan_line_id' end)
  where record->>'establishment_id' is not null and record->>'cancelled_reason' is null
    and not coalesce((record->>'is_afterwards')::boolean, false)
    and coalesce(record->>'type', '') not in ('VEHICLE', 'SURVEY') $$;

-- Holds the guard whatever a program does, also when two people save at the same moment: the second waits for the first.
-- What was let through is not asked again while it stays in its year, of its kind and within its content.
create function access.hold_repeats() returns trigger language plpgsql security definer
  set search_path = public, pg_temp as $$
declare
  visit jsonb := access.visit_of(tg_table_name, to_jsonb(new));
  former jsonb := case tg_op when 'UPDATE' then access.visit_of(tg_table_name, to_jsonb(old)) end;
  repeats integer;
  of_same_content integer;
begin
  if visit is null then
    return new;
  end if;
  if former->'root' = visit->'root' and former->'kind' = visit->'kind'
      and left(former->>'day', 4) = left(visit->>'day', 4) and new.topics <@ old.topics
      and new.override_reason is not distinct from old.override_reason then
    return new;
  end if;
  perform pg_advisory_xact_lock(hashtext('repeated visits'), (visit->>'root')::integer);
  select count(*), count(*) filter (where cardinality(same_topics) > 0) into repeats, of_same_content
  from access.repeated_visits(new.establishment_id, (visit->>'day')::date, visit->>'kind', new.topics,
    (visit->>'line')::integer, case tg_table_name when 'inspections' then new.id end);
  if repeats > 0 and new.override_reason is null then
    raise exception 'Already checked or planned this year.' using errcode = 'DN201';
  end if;
  if of_same_content > 0 and new.override_reason = 'R_OTHERCONTENT' then
    raise exception 'The content is the same.' using errcode = 'DN202';
  end if;
  if repeats > 0 and new.override_reason = 'R_FOLLOW' and not exists (
      select from findings f join inspections i on i.id = f.inspection_id
      where i.establishment_id = any(array(select access.same_establishments(new.establishment_id)))) then
    raise exception 'There is nothing to follow up.' using errcode = 'DN203';
  end if;
  return new;
end $$;
create trigger plan_lines_repeats before insert or update of establishment_id, starts_on, topics, visit_kind, state,
  override_reason on plan_lines for each row execute function access.hold_repeats();
create trigger inspections_repeats before insert or update of establishment_id, planned_on, published_on, started_on,
  ended_on, topics, type, plan_line_id, override_reason, cancelled_reason, is_afterwards on inspections
  for each row execute function access.hold_repeats();

-- Signs of a crime end neither with a fine nor without the body that decides (rule R7), and are not taken back once found;
-- a file closes only when nothing is open, and stays closed.
create function access.hold_inspection_end() returns trigger language plpgsql security definer
  set search_path = public, pg_temp as $$
declare dossier handovers;
begin
  select * into dossier from handovers where inspection_id = new.id;
  if tg_op = 'UPDATE' then
    if old.closed_on is not null and new.closed_on is distinct from old.closed_on then
      raise exception 'The file is closed.' using errcode = 'DN304';
    end if;
    if old.result = 'CRIME_SIGN' and new.result is distinct from 'CRIME_SIGN'
        and (old.status = 'DONE' or dossier.id is not null) and dossier.decision is distinct from 'NOPROSEC' then
      raise exception 'Signs of a crime were found.' using errcode = 'DN305';
    end if;
  end if;
  if new.result = 'CRIME_SIGN' and (new.outcomes && array['FINE', 'WARN'] or coalesce(new.fine, 0) > 0)
      and dossier.decision is distinct from 'NOPROSEC' then
    raise exception 'A fine cannot replace the decision of the investigating body.' using errcode = 'DN301';
  end if;
  if new.closed_on is not null then
    if new.result = 'CRIME_SIGN' and dossier.decision is null then
      raise exception 'The investigating body has not decided.' using errcode = 'DN302';
    end if;
    if exists (select from findings where inspection_id = new.id and state <> 'CLOSED') then
      raise exception 'Findings are open.' using errcode = 'DN303';
    end if;
  end if;
  return new;
end $$;
create trigger inspections_end before insert or update on inspections for each row execute function access.hold_inspection_end();

-- A finding is not opened again, nor the decision of a dossier changed, under a closed file. Whoever closes it in the same
-- moment waits.
create function access.hold_closed_inspection() returns trigger language plpgsql security definer
  set search_path = public, pg_temp as $$
declare closed date;
begin
  select closed_on into closed from inspections where id = new.inspection_id for share;
  if closed is not null then
    raise exception 'The file is closed.' using errcode = 'DN304';
  end if;
  return new;
end $$;
create trigger findings_of_closed before insert or update on findings for each row execute function access.hold_closed_inspection();
create trigger handovers_of_closed before insert or update on handovers for each row execute function access.hold_closed_inspection();

-- Where a fine was given because nobody is prosecuted, the decision that allowed it stays.
create function access.hold_handover() returns trigger language plpgsql security definer
  set search_path = public, pg_temp as $$
begin
  if new.decision is distinct from 'NOPROSEC' and exists (select from inspections
      where id = new.inspection_id and (outcomes && array['FINE', 'WARN'] or coalesce(fine, 0) > 0)) then
    raise exception 'A fine cannot replace the decision of the investigating body.' using errcode = 'DN301';
  end if;
  return new;
end $$;
create trigger handovers_without_fine before insert or update on handovers for each row execute function access.hold_handover();

-- A plan line is done when its inspection is.
create function access.finish_plan_line() returns trigger language plpgsql security definer
  set search_path = public, pg_temp as $$
declare is_done boolean := exists (select from inspections
  where plan_line_id = new.plan_line_id and cancelled_reason is null and status = 'DONE');
begin
  update plan_lines set state = case when is_done then 'DONE' else 'PLANNED' end
  where id = new.plan_line_id and state = case when is_done then 'PLANNED' else 'DONE' end;
  return null;
end $$;
create trigger inspections_line after insert or update of status, cancelled_reason, plan_line_id on inspections
  for each row when (new.plan_line_id is not null) execute function access.finish_plan_line();
