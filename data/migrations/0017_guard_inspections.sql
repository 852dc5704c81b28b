-- What a visit repeats (rule R2), and who sees and writes what of campaigns, plans and inspections.

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
