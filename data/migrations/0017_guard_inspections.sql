-- The guard against repeats (rule R2), and who sees and writes what of campaigns, plans and inspections.

-- What stands for an establishment after merges.
create function access.root_of(establishment integer) returns integer language sql stable security definer
  set search_path = public, pg_temp as $$ select coalesce(root_id, id) from establishments where id = establishment $$;

-- Every row that stands for the same establishment.
create function access.same_establishments(establishment integer) returns setof integer language sql stable
  security definer set search_path = public, pg_temp as $$
  select access.root_of(establishment)
  union all
  select id from establishments where root_id = access.root_of(establishment) $$;

-- Whether the person of this transaction may know of something unannounced before it is done (rule R17).
create function access.may_know(is_unannounced boolean, is_done boolean, assigned text[], created_by text) returns boolean
  language sql stable as $$
  select not is_unannounced or is_done
    or coalesce(current_setting('diem_nong.person', true), '') = any(assigned || coalesce(created_by, '-')) $$;

-- Visits of an establishment in the calendar year of a day that the law counts against another one (Resolution
-- 198/2025/QH15, Art. 4): any of the same kind, and of the other kind those on the same content. Of every force, whatever
-- the person sees otherwise; only that, when, by whom and on what.
create function access.repeated_visits(establishment integer, on_day date, kind text, contents text[],
    except_line integer, except_inspection integer)
returns table (visit text, visit_id integer, number text, force text, joint_forces text[], day date, until date,
    visit_kind text, topics text[], same_topics text[], is_done boolean, rule text)
language sql stable security definer set search_path = public, pg_temp as $$
  with same as materialized (
    select array(select access.same_establishments(establishment)) as ids
  ), visits as (
    select 'PLAN' as visit, l.id as visit_id, null::text as number, l.force, l.joint_forces, l.starts_on as day,
      l.ends_on as until, l.visit_kind, l.topics, false as is_done
    from plan_lines l
    where l.establishment_id = any((select ids from same)::integer[]) and l.state <> 'CANCELLED'
      and l.starts_on >= date_trunc('year', on_day) and l.starts_on < date_trunc('year', on_day) + interval '1 year'
      and l.id is distinct from except_line
      and not exists (select from inspections i where i.plan_line_id = l.id and i.cancelled_reason is null)
      and access.may_know(l.is_unannounced, l.state = 'DONE', l.assigned, l.created_by)
    union all
    select 'INSPECTION', i.id, i.number, i.force, i.joint_forces, i.day, i.ended_on, i.visit_kind, i.topics,
      i.status = 'DONE'
    from inspections i
    where i.establishment_id = any((select ids from same)::integer[]) and i.cancelled_reason is null
      and i.day >= date_trunc('year', on_day) and i.day < date_trunc('year', on_day) + interval '1 year'
      and i.type not in ('VEHICLE', 'SURVEY')
      and i.id is distinct from except_inspection
      and (i.plan_line_id is null or except_line is null or i.plan_line_id <> except_line)
      and access.may_know(i.is_unannounced, i.status = 'DONE', i.assigned, i.created_by)
  )
  select visit, visit_id, number, force, joint_forces, day, until, visit_kind, topics,
    array(select unnest(topics) intersect select unnest(contents)), is_done,
    case when visit_kind = kind then 'SAME_KIND' else 'SAME_CONTENT' end
  from visits
  where visit_kind = kind or topics && contents
  order by day, visit_id $$;

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

-- Triggers of one moment run in the order of their names: history is kept last, of what is really written.
do $$
declare entity text;
begin
  foreach entity in array array['licences', 'commitments', 'n2o_balances', 'complaints', 'responsible_units', 'campaigns',
      'campaign_units', 'exemptions', 'plan_lines', 'tasks', 'inspections', 'findings', 'handovers', 'risk_weights'] loop
    execute format('create trigger zz_keep_history before update on %I for each row execute function access.keep_history()', entity);
    if entity <> 'risk_weights' then
      execute format('create trigger stays before delete on %I for each row when (not old.is_sample)
        execute function access.refuse_removal()', entity);
    end if;
    execute format('alter table %I enable row level security', entity);
  end loop;
end $$;
-- Row-level security -------------------------------------------------------------------------------------------------
-- Read: where the area, the force and the level are seen. Written: where they are seen exactly by the roles that the
-- request was opened with (server/access/guarded.ts, writeFor).

create function access.me() returns text language sql stable as
$$ select nullif(current_setting('diem_nong.person', true), '') $$;

-- A campaign is known to everybody who sees part of its area.
create function access.campaign_keys(province text, communes_of text[], level text) returns boolean
  language sql stable security definer set search_path = public, pg_temp as $$
  select access.thing_keys(province, null, level) && access.visible_keys() or exists (
    select from communes c where c.province_code = province and (communes_of is null or c.code = any(communes_of))
      and access.thing_keys(province, c.code, level) && access.visible_keys()) $$;

create policy seen on campaigns for select to diem_nong_seen using (
  access.campaign_keys(province_code, commune_codes, sensitivity));
create policy added on campaigns for insert to diem_nong_seen with check (
  access.thing_keys(province_code, null, sensitivity) && (select access.exact_keys()));
create policy changed on campaigns for update to diem_nong_seen using (
  access.thing_keys(province_code, null, sensitivity) && (select access.exact_keys()));

create policy seen on exemptions for select to diem_nong_seen using (
  access.thing_keys(province_code, commune_code, sensitivity) && (select access.visible_keys()));
create policy added on exemptions for insert to diem_nong_seen with check (
  access.thing_keys(province_code, commune_code, sensitivity) && (select access.exact_keys()));
create policy changed on exemptions for update to diem_nong_seen using (
  access.thing_keys(province_code, commune_code, sensitivity) && (select access.exact_keys()));

create policy seen on plan_lines for select to diem_nong_seen using (
  (access.case_keys(province_code, commune_code, force, joint_forces, sensitivity) && (select access.visible_keys())
    or (select access.me()) = any(assigned))
  and access.may_know(is_unannounced, state = 'DONE', assigned, created_by));
create policy added on plan_lines for insert to diem_nong_seen with check (
  access.case_keys(province_code, commune_code, force, '{}', sensitivity) && (select access.exact_keys()));
create policy changed on plan_lines for update to diem_nong_seen using (
  access.case_keys(province_code, commune_code, force, '{}', sensitivity) && (select access.exact_keys())
  and access.may_know(is_unannounced, state = 'DONE', assigned, created_by));

-- A task of a line that is not known yet would tell of it.
create policy seen on tasks for select to diem_nong_seen using (
  access.case_keys(province_code, commune_code, force, '{}', sensitivity) && (select access.visible_keys())
    and (plan_line_id is null or plan_line_id in (select id from plan_lines))
  or person_id = (select access.me()));
create policy added on tasks for insert to diem_nong_seen with check (
  access.case_keys(province_code, commune_code, force, '{}', sensitivity) && (select access.exact_keys()));
create policy changed on tasks for update to diem_nong_seen using (
  access.case_keys(province_code, commune_code, force, '{}', sensitivity) && (select access.exact_keys())
    and (plan_line_id is null or plan_line_id in (select id from plan_lines))
  or person_id = (select access.me()));

create policy seen on inspections for select to diem_nong_seen using (
  (access.case_keys(province_code, commune_code, force, joint_forces, sensitivity) && (select access.visible_keys())
    or (select access.me()) = any(assigned))
  and access.may_know(is_unannounced, status = 'DONE', assigned, created_by));
create policy added on inspections for insert to diem_nong_seen with check (
  access.case_keys(province_code, commune_code, force, '{}', sensitivity) && (select access.exact_keys()));
create policy changed on inspections for update to diem_nong_seen using (
  (access.case_keys(province_code, commune_code, force, '{}', sensitivity) && (select access.exact_keys())
    or (select access.me()) = any(assigned))
  and access.may_know(is_unannounced, status = 'DONE', assigned, created_by));

create policy seen on risk_weights for select to diem_nong_seen using (true);
create policy added on risk_weights for insert to diem_nong_seen with check (
  access.thing_keys(province_code, null, sensitivity) && (select access.exact_keys()));
create policy changed on risk_weights for update to diem_nong_seen using (
  access.thing_keys(province_code, null, sensitivity) && (select access.exact_keys()));

-- Views --------------------------------------------------------------------------------------------------------------
-- Rows that were merged into another stand for nothing: they are in no list and no total.
create view seen.establishments as
select id, code, name, type, case sight when 'EXACT' then address end as address, province_code, commune_code,
  (case sight when 'EXACT' then position when 'GRID' then access.grid_cell(position) end)::geometry(Point, 4326) as position,
  case when sight = 'EXACT' or position is null then precision when sight = 'GRID' then 'HAMLET'
    when commune_code is null then 'UNKNOWN' else 'COMMUNE' end as precision,
  facility_class, is_sample, sensitivity, sight, source, source_number, version,
  case sight when 'EXACT' then stated_unit end as stated_unit, created_at, updated_at,
  case sight when 'EXACT' then former_names end as former_names,
  case sight when 'EXACT' then tax_number end as tax_number,
  activity, opened_on, closed_on, project_group, discharge,
  case sight when 'EXACT' then risk_note end as risk_note, n2o_roles, n2o_purpose
from (
  select establishments.*,
    case when access.thing_keys(province_code, commune_code, sensitivity) && (select access.exact_keys()) then 'EXACT'
      when access.thing_keys(province_code, commune_code, sensitivity) && (select access.grid_keys()) then 'GRID'
      else 'COMMUNE' end as sight
  from public.establishments
) sighted
where merged_into_id is null;

-- Every row that is seen exactly, the merged ones too: merging and taking that back goes through here.
create view seen.own_establishments as
select id, name, type, address, province_code, commune_code, source, source_number, version, is_sample, sensitivity,
  merged_into_id, root_id from public.establishments
where access.thing_keys(province_code, commune_code, sensitivity) && (select access.exact_keys());
create policy merged on establishments for update to diem_nong_seen using (
  access.thing_keys(province_code, commune_code, sensitivity) && (select access.exact_keys()));

create view seen.campaigns as select * from public.campaigns;
create view seen.campaign_units as select * from public.campaign_units;
create view seen.exemptions as select * from public.exemptions;
create view seen.plan_lines as select * from public.plan_lines;
create view seen.tasks as select * from public.tasks;
create view seen.risk_weights as select * from public.risk_weights;
-- For reading: who went there and what they wrote is for those who see the place exactly.
create view seen.inspections as
select id, number, plan_line_id, campaign_id, type, visit_kind, basis, level,
  decision_number, decided_on, published_on, province_code, commune_code, former_unit_code, establishment_id, force,
  joint_forces, topics, case when is_exact then lead end as lead, case when is_exact then team else '{}' end as team,
  case when is_exact then assigned else '{}' end as assigned, is_unannounced, status, planned_on, started_on, ended_on,
  extended_days, extension_reason, day, minutes_number, minutes_on, result, outcomes, fine, case_id,
  case when is_exact then summary end as summary, closed_on, cancelled_reason, is_afterwards, override_reason,
  override_document, case when is_exact then override_note end as override_note, sensitivity, is_sample, version,
  created_by, created_at, updated_at, is_exact
from (
  select inspections.*, access.case_keys(province_code, commune_code, force, joint_forces, sensitivity)
    && (select access.exact_keys()) or coalesce((select access.me()) = any(assigned), false) as is_exact
  from public.inspections
) sighted;
-- For writing: through here, only what is seen exactly.
create view seen.own_inspections as select * from public.inspections
where access.case_keys(province_code, commune_code, force, joint_forces, sensitivity) && (select access.exact_keys())
  or (select access.me()) = any(assigned);

do $$
declare part text;
begin
  foreach part in array array['licences', 'commitments', 'n2o_balances', 'complaints', 'responsible_units'] loop
    execute format('create policy seen on %I for select to diem_nong_seen using (exists (
      select from establishments e where e.id = establishment_id
        and access.thing_keys(e.province_code, e.commune_code, e.sensitivity) && (select access.exact_keys())))', part);
    execute format('create policy added on %I for insert to diem_nong_seen with check (exists (
      select from establishments e where e.id = establishment_id
        and access.thing_keys(e.province_code, e.commune_code, e.sensitivity) && (select access.exact_keys())))', part);
    execute format('create policy changed on %I for update to diem_nong_seen using (exists (
      select from establishments e where e.id = establishment_id
        and access.thing_keys(e.province_code, e.commune_code, e.sensitivity) && (select access.exact_keys())))', part);
    execute format('create view seen.%I as select * from public.%I', part, part);
  end loop;
  foreach part in array array['findings', 'handovers'] loop
    execute format('create policy seen on %I for select to diem_nong_seen using (exists (
      select from inspections i where i.id = inspection_id
        and (access.case_keys(i.province_code, i.commune_code, i.force, i.joint_forces, i.sensitivity)
          && (select access.exact_keys()) or (select access.me()) = any(i.assigned))))', part);
    execute format('create policy added on %I for insert to diem_nong_seen with check (exists (
      select from inspections i where i.id = inspection_id
        and (access.case_keys(i.province_code, i.commune_code, i.force, i.joint_forces, i.sensitivity)
          && (select access.exact_keys()) or (select access.me()) = any(i.assigned))))', part);
    execute format('create policy changed on %I for update to diem_nong_seen using (exists (
      select from inspections i where i.id = inspection_id
        and (access.case_keys(i.province_code, i.commune_code, i.force, i.joint_forces, i.sensitivity)
          && (select access.exact_keys()) or (select access.me()) = any(i.assigned))))', part);
    execute format('create view seen.%I as select * from public.%I', part, part);
  end loop;
end $$;

create policy seen on campaign_units for select to diem_nong_seen using (campaign_id in (select id from campaigns));
create policy added on campaign_units for insert to diem_nong_seen with check (exists (select from campaigns c
  where c.id = campaign_id and access.case_keys(c.province_code, commune_code, force, '{}', c.sensitivity)
    && (select access.exact_keys())));
create policy changed on campaign_units for update to diem_nong_seen using (exists (select from campaigns c
  where c.id = campaign_id and access.case_keys(c.province_code, commune_code, force, '{}', c.sensitivity)
    && (select access.exact_keys())));

create policy seen on history for select to diem_nong_seen using (case entity
  when 'inspections' then exists (select from inspections i where i.id = entity_id and (
    access.case_keys(i.province_code, i.commune_code, i.force, i.joint_forces, i.sensitivity) && (select access.exact_keys())
    or (select access.me()) = any(i.assigned)))
  when 'plan_lines' then exists (select from plan_lines t where t.id = entity_id)
  when 'tasks' then exists (select from tasks t where t.id = entity_id)
  when 'campaigns' then exists (select from campaigns t where t.id = entity_id)
  when 'campaign_units' then exists (select from campaign_units t where t.id = entity_id)
  when 'exemptions' then exists (select from exemptions t where t.id = entity_id)
  when 'findings' then exists (select from findings t where t.id = entity_id)
  when 'handovers' then exists (select from handovers t where t.id = entity_id)
  when 'licences' then exists (select from licences t where t.id = entity_id)
  when 'commitments' then exists (select from commitments t where t.id = entity_id)
  when 'n2o_balances' then exists (select from n2o_balances t where t.id = entity_id)
  when 'complaints' then exists (select from complaints t where t.id = entity_id)
  when 'responsible_units' then exists (select from responsible_units t where t.id = entity_id)
  when 'risk_weights' then true
  else false end);
create view seen.history as select * from public.history;

-- The coverage ledger ------------------------------------------------------------------------------------------------
-- The cells of a ledger: communes and forces of a province of which a person may know what was done.
create function access.ledger_cells(province text) returns table (commune_code text, force text)
language sql stable security definer set search_path = public, pg_temp as $$
  select c.code, f.code from communes c cross join forces f
  where c.province_code = province
    and access.case_keys(province, c.code, f.code, '{}', 'INTERNAL') && (select access.visible_keys()) $$;

-- How many visits were done and are planned in each commune, for each force and topic, of a province between two days
-- (both inclusive) or of a campaign. A joint visit counts in the line of each of its forces. A visit of a unit that no
-- longer exists counts in every unit that came of it; one that was stopped counts nowhere. That a visit took place is
-- counted whatever its level: a cell that hid it would be a false gap; its rows stay hidden. Only cells of the areas and
-- forces that the person sees.
create function access.ledger_marks(province text, first_day date, last_day date, of_campaign integer)
returns table (commune_code text, force text, topic text, done integer, planned integer)
language sql stable security definer set search_path = public, pg_temp as $$
  with marks as (
    select coalesce(s.commune_code, i.commune_code) as commune_code, f.force, t.topic, i.status = 'DONE' as is_done
    from inspections i
    left join commune_successors s on s.former_code = i.former_unit_code and i.establishment_id is null
    cross join lateral unnest(i.force || array_remove(i.joint_forces, i.force)) f (force)
    cross join lateral unnest(i.topics) t (topic)
    where i.province_code = province and i.cancelled_reason is null and i.status <> 'STOPPED'
      and (of_campaign is null and i.day between first_day and last_day or i.campaign_id = of_campaign)
      and access.may_know(i.is_unannounced, i.status = 'DONE', i.assigned, i.created_by)
    union all
    select l.commune_code, f.force, t.topic, false
    from plan_lines l
    cross join lateral unnest(l.force || array_remove(l.joint_forces, l.force)) f (force)
    cross join lateral unnest(l.topics) t (topic)
    where l.province_code = province and l.state = 'PLANNED'
      and (of_campaign is null and l.starts_on <= last_day and l.ends_on >= first_day or l.campaign_id = of_campaign)
      and not exists (select from inspections i where i.plan_line_id = l.id and i.cancelled_reason is null)
      and access.may_know(l.is_unannounced, l.state = 'DONE', l.assigned, l.created_by)
  )
  select marks.commune_code, marks.force, marks.topic, (count(*) filter (where is_done))::integer,
    (count(*) filter (where not is_done))::integer
  from marks join access.ledger_cells(province) cell on cell.commune_code = marks.commune_code and cell.force = marks.force
  group by 1, 2, 3 $$;

-- Visits of a campaign, each once: done, planned, or not done after the last day that was planned. That one took place is
-- told whatever its level, as in the ledger; of areas and forces that the person sees.
create function access.campaign_visits(of_campaign integer, today date)
returns table (commune_code text, forces text[], state text)
language sql stable security definer set search_path = public, pg_temp as $$
  with visits as (
    select i.province_code, i.commune_code, i.force, i.joint_forces, i.status = 'DONE' as is_done,
      coalesce(l.ends_on, i.planned_on) as last_day
    from inspections i left join plan_lines l on l.id = i.plan_line_id
    where i.campaign_id = of_campaign and i.cancelled_reason is null and i.status <> 'STOPPED'
      and access.may_know(i.is_unannounced, i.status = 'DONE', i.assigned, i.created_by)
    union all
    select l.province_code, l.commune_code, l.force, l.joint_forces, false, l.ends_on
    from plan_lines l
    where l.campaign_id = of_campaign and l.state = 'PLANNED'
      and not exists (select from inspections i where i.plan_line_id = l.id and i.cancelled_reason is null)
      and access.may_know(l.is_unannounced, false, l.assigned, l.created_by)
  )
  select visits.commune_code, visits.force || array_remove(visits.joint_forces, visits.force),
    case when is_done then 'DONE' when last_day < today then 'LATE' else 'PLANNED' end
  from visits
  where access.case_keys(visits.province_code, visits.commune_code, visits.force, visits.joint_forces, 'INTERNAL')
    && (select access.visible_keys()) $$;

-- Whom work of an area may be given to: people with a role there today. Names only.
create function access.colleagues(province text) returns table (id text, name text)
language sql stable security definer set search_path = public, pg_temp as $$
  select distinct p.id, p.name from people p join role_grants g on g.person_id = p.id and g.ended_at is null
  where p.is_active and (g.province_code is null or g.province_code = province)
    and g.valid_from <= (now() at time zone 'Asia/Ho_Chi_Minh')::date
    and (g.valid_to is null or g.valid_to >= (now() at time zone 'Asia/Ho_Chi_Minh')::date)
    and g.role in ('COMMUNE_OFFICER', 'INSPECTOR', 'ENVIRONMENT_OFFICER', 'CONSOLIDATOR', 'UNIT_REPORTER') $$;

-- Rights -------------------------------------------------------------------------------------------------------------
grant select, insert, update on licences, commitments, n2o_balances, complaints, responsible_units, campaigns,
  campaign_units, exemptions, plan_lines, tasks, inspections, findings, handovers, risk_weights to diem_nong_seen;
grant update (merged_into_id, root_id, version) on establishments to diem_nong_seen;
grant select on history, former_communes, commune_successors to diem_nong_seen;
grant create on schema seen to diem_nong_seen;
do $$
declare part text;
begin
  foreach part in array array['licences', 'commitments', 'n2o_balances', 'complaints', 'responsible_units', 'campaigns',
      'campaign_units', 'exemptions', 'plan_lines', 'tasks', 'inspections', 'own_inspections', 'findings', 'handovers',
      'risk_weights', 'history', 'establishments', 'own_establishments'] loop
    execute format('alter view seen.%I owner to diem_nong_seen', part);
    execute format('grant select on seen.%I to diem_nong_app', part);
    if part not in ('inspections', 'history', 'establishments', 'own_establishments') then
      execute format('grant insert, update on seen.%I to diem_nong_app', part);
    end if;
  end loop;
end $$;
revoke create on schema seen from diem_nong_seen;
grant update (merged_into_id, root_id, version) on seen.own_establishments to diem_nong_app;
