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

-- What the coverage ledger says beside its cells: exemptions, visits of a period each once, and by commune how many
-- establishments there are, were inspected, never were, or not for long, and which visits repeat another of the year.
-- Everything is counted whatever its level, like the marks of the ledger, and only of what the person may know.
create index plan_lines_open on plan_lines (province_code, starts_on) where state = 'PLANNED';

create function access.ledger_exemptions(province text, first_day date, last_day date)
returns table (commune_code text, force text, topic text, valid_from date, valid_to date)
language sql stable security definer set search_path = public, pg_temp as $$
  select e.commune_code, e.force, e.topic, e.valid_from, e.valid_to from exemptions e
  where e.province_code = province and e.valid_from <= last_day and e.valid_to >= first_day
    and exists (select from access.ledger_cells(province) c
      where c.commune_code = e.commune_code and (e.force is null or c.force = e.force)) $$;

-- Visits done that touch a cell of those asked for, each once; and how many of them were joint.
create function access.ledger_totals(province text, first_day date, last_day date, of_campaign integer,
    of_communes text[], of_forces text[], of_topics text[])
returns table (done integer, joint integer)
language sql stable security definer set search_path = public, pg_temp as $$
  select count(distinct i.id)::integer,
    (count(distinct i.id) filter (where array_remove(i.joint_forces, i.force) <> '{}'))::integer
  from inspections i
  left join commune_successors s on s.former_code = i.former_unit_code and i.establishment_id is null
  join communes c on c.code = coalesce(s.commune_code, i.commune_code) and c.province_code = province
  cross join lateral unnest(i.force || i.joint_forces) f (force)
  where access.case_keys(province, c.code, f.force, '{}', 'INTERNAL') && (select access.visible_keys())
    and i.province_code = province and i.cancelled_reason is null and i.status = 'DONE'
    and (of_campaign is null and i.day between first_day and last_day or i.campaign_id = of_campaign)
    and f.force = any(of_forces) and i.topics && of_topics
    and (of_communes is null or c.code = any(of_communes)) $$;

-- Establishments that were at work in the period, each once with everything merged into it, by commune and class.
-- `stale`: inspected before, but not since that day.
create function access.ledger_places(province text, first_day date, last_day date, of_campaign integer,
    of_forces text[], of_topics text[], stale_day date)
returns table (commune_code text, facility_class text, places integer, inspected integer, never integer, stale integer)
language sql stable security definer set search_path = public, pg_temp as $$
  with visited as materialized (
    select distinct coalesce(e.root_id, e.id) as id
    from inspections i join establishments e on e.id = i.establishment_id
    where i.province_code = province and i.cancelled_reason is null and i.status = 'DONE'
      and (of_campaign is null and i.day between first_day and last_day or i.campaign_id = of_campaign)
      and (i.force || i.joint_forces) && of_forces and i.topics && of_topics
      and access.case_keys(i.province_code, i.commune_code, i.force, i.joint_forces, 'INTERNAL')
        && (select access.visible_keys())
  ), places as materialized (
    select e.id, e.commune_code, e.facility_class, e.id in (select id from visited) as is_inspected, greatest(
      (select i.day from inspections i where i.establishment_id = e.id and i.status = 'DONE'
        and i.cancelled_reason is null and i.day <= last_day order by i.day desc limit 1),
      (select max(i.day) from establishments m join inspections i on i.establishment_id = m.id
        where m.root_id = e.id and i.status = 'DONE' and i.cancelled_reason is null and i.day <= last_day)) as last_day
    from establishments e
    where e.province_code = province and e.commune_code is not null and e.merged_into_id is null
      and (e.activity not in ('CLOSED', 'NOT_FOUND') or e.closed_on >= first_day)
      and (e.opened_on is null or e.opened_on <= last_day)
      and access.thing_keys(e.province_code, e.commune_code, e.sensitivity) && (select access.visible_keys())
  )
  select commune_code, facility_class, count(*)::integer, (count(*) filter (where is_inspected))::integer,
    (count(*) filter (where last_day is null))::integer, (count(*) filter (where places.last_day < stale_day))::integer
  from places group by 1, 2 $$;

-- Visits done in the period that repeat an earlier one of the same calendar year, as the guard counts them (rule R2), by
-- the commune of the establishment and the reason that was given; null: none.
create function access.ledger_repeats(province text, first_day date, last_day date, of_campaign integer,
    of_forces text[], of_topics text[])
returns table (commune_code text, reason text, visits integer)
language sql stable security definer set search_path = public, pg_temp as $$
  select root.commune_code, i.override_reason, count(*)::integer
  from inspections i
  join establishments e on e.id = i.establishment_id
  join establishments root on root.id = coalesce(e.root_id, e.id)
  where i.province_code = province and i.cancelled_reason is null and i.status = 'DONE'
    and (of_campaign is null and i.day between first_day and last_day or i.campaign_id = of_campaign)
    and (i.force || i.joint_forces) && of_forces and i.topics && of_topics and i.type not in ('VEHICLE', 'SURVEY')
    and access.case_keys(i.province_code, i.commune_code, i.force, i.joint_forces, 'INTERNAL')
      && (select access.visible_keys())
    and access.thing_keys(root.province_code, root.commune_code, root.sensitivity) && (select access.visible_keys())
    and (exists (
      select from inspections o where o.establishment_id = root.id
        and o.cancelled_reason is null and o.status = 'DONE' and o.type not in ('VEHICLE', 'SURVEY')
        and o.day >= date_trunc('year', i.day)::date and o.day <= i.day and (o.day < i.day or o.id < i.id)
        and (o.visit_kind = i.visit_kind or o.topics && i.topics))
    or exists (
      select from establishments m join inspections o on o.establishment_id = m.id where m.root_id = root.id
        and o.cancelled_reason is null and o.status = 'DONE' and o.type not in ('VEHICLE', 'SURVEY')
        and o.day >= date_trunc('year', i.day)::date and o.day <= i.day and (o.day < i.day or o.id < i.id)
        and (o.visit_kind = i.visit_kind or o.topics && i.topics)))
  group by 1, 2 $$;
