-- An unannounced visit that is not done is unknown to whoever may not know of it (rule R17) in everything that is counted,
-- ranked or guarded, and does not take the plan line it came of away from those who know the line.

create or replace function access.repeated_visits(establishment integer, on_day date, kind text, contents text[],
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
      and not access.is_opened(l.id)
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
create or replace function access.campaign_visits(of_campaign integer, today date)
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
      and not access.is_opened(l.id)
      and access.may_know(l.is_unannounced, false, l.assigned, l.created_by)
  )
  select visits.commune_code, visits.force || array_remove(visits.joint_forces, visits.force),
    case when is_done then 'DONE' when last_day < today then 'LATE' else 'PLANNED' end
  from visits
  where access.case_keys(visits.province_code, visits.commune_code, visits.force, visits.joint_forces, 'INTERNAL')
    && (select access.visible_keys()) $$;

-- When a place was last visited, and what was found wrong there, without reading every visit.
create index inspections_last on inspections (establishment_id, day) where establishment_id is not null
  and status = 'DONE' and cancelled_reason is null and type not in ('VEHICLE', 'SURVEY');
create index inspections_violations on inspections (establishment_id, day) where establishment_id is not null
  and status = 'DONE' and cancelled_reason is null and result in ('VIOLATION', 'CRIME_SIGN');

create or replace function access.risk_facts(province text, on_day date) returns jsonb
language sql stable security definer set search_path = public, pg_temp set enable_nestloop = off set jit = off set work_mem = '64MB' as $$
  with places as materialized (
    select id, province_code, commune_code, type, facility_class from establishments
    where merged_into_id is null and activity in ('ACTIVE', 'PAUSED') and (province is null or province_code = province)
      and access.thing_keys(province_code, commune_code, sensitivity) && (select access.exact_keys())
  ), members as materialized (
    select id, coalesce(root_id, id) as root from establishments
  ), visits as (
    select m.root, max(last.day) as last_on from members m
    cross join lateral (select i.day from inspections i where i.establishment_id = m.id and i.status = 'DONE'
      and i.cancelled_reason is null and i.type not in ('VEHICLE', 'SURVEY') and i.day <= on_day
      order by i.day desc limit 1) last
    group by m.root
  ), violations as (
    select m.root, array_agg(on_day - i.day) as ages
    from inspections i join members m on m.id = i.establishment_id
    where i.status = 'DONE' and i.cancelled_reason is null and i.result in ('VIOLATION', 'CRIME_SIGN') and i.day <= on_day
    group by m.root
  ), plans as (
    select m.root, min(l.starts_on) as first_on
    from plan_lines l join members m on m.id = l.establishment_id
    where l.state = 'PLANNED' and l.ends_on >= date_trunc('year', on_day)
      and l.starts_on < date_trunc('year', on_day) + interval '1 year'
      and access.may_know(l.is_unannounced, false, l.assigned, l.created_by)
    group by m.root
  ), told as (
    select m.root, count(*) as complaints from complaints c join members m on m.id = c.establishment_id
    where c.received_at >= on_day - 365 and c.received_at < on_day + 1
      and c.result is distinct from 'INVALID' and c.result is distinct from 'NOBASIS'
    group by m.root
  ), overdue as materialized (
    select i.establishment_id from findings f
    cross join lateral (select * from inspections where id = f.inspection_id offset 0) i
    where f.state <> 'CLOSED' and f.due_on < on_day and i.cancelled_reason is null
      and access.may_know(i.is_unannounced, i.status = 'DONE', i.assigned, i.created_by)
  ), due as (
    select m.root, count(*) as findings from overdue join members m on m.id = overdue.establishment_id group by m.root
  ), kinds as (
    select m.root, l.kind, bool_or(l.expires_on < on_day) as some_expired,
      bool_or(l.expires_on is null or l.expires_on >= on_day) as some_valid
    from licences l join members m on m.id = l.establishment_id where l.revoked_on is null
    group by m.root, l.kind
  ), expired as (
    select root, count(*) as licences from kinds where some_expired and not some_valid group by root
  )
  select coalesce(jsonb_agg(jsonb_build_array(p.id, p.province_code, p.commune_code, p.type, p.facility_class,
    coalesce(to_jsonb(o.ages), '[]'), coalesce(t.complaints, 0), v.last_on, coalesce(d.findings, 0), coalesce(x.licences, 0),
    l.first_on)), '[]')
  from places p left join visits v on v.root = p.id left join violations o on o.root = p.id left join plans l on l.root = p.id left join told t on t.root = p.id
    left join due d on d.root = p.id left join expired x on x.root = p.id $$;
-- A complaint about a place where nobody ever was is urgent too.
create or replace function access.urgent_visits(province text, communes_of text[], on_day date, most integer)
returns table (trigger text, establishment_id integer, name text, commune_code text, since timestamptz, detail jsonb)
language sql stable security definer set search_path = public, pg_temp set enable_nestloop = off set jit = off set work_mem = '64MB' as $$
  with places as materialized (
    select e.id, e.name, e.commune_code, e.province_code, e.source_number from establishments e
    where e.merged_into_id is null and e.activity in ('ACTIVE', 'PAUSED') and (province is null or e.province_code = province)
      and (communes_of is null or e.commune_code = any(communes_of))
      and access.thing_keys(e.province_code, e.commune_code, e.sensitivity) && (select access.exact_keys())
  ), members as materialized (
    select e.id, e.source_number, e.province_code, p.id as root, p.name, p.commune_code
    from establishments e join places p on p.id = coalesce(e.root_id, e.id)
  ), last_visits as (
    select m.root, max(last.day) as last_on from members m
    cross join lateral (select i.day from inspections i where i.establishment_id = m.id and i.cancelled_reason is null
      and (i.started_on is not null or i.status = 'DONE')
      and access.may_know(i.is_unannounced, i.status = 'DONE', i.assigned, i.created_by)
      order by i.day desc limit 1) last
    group by m.root
  ), overdue as materialized (
    select i.establishment_id, f.due_on, f.topic, f.description from findings f
    cross join lateral (select * from inspections where id = f.inspection_id offset 0) i
    where f.state <> 'CLOSED' and f.due_on < on_day and i.cancelled_reason is null
      and (access.case_keys(i.province_code, i.commune_code, i.force, i.joint_forces, i.sensitivity)
        && (select access.exact_keys()) or access.me() = any(i.assigned))
      and access.may_know(i.is_unannounced, i.status = 'DONE', i.assigned, i.created_by)
  ), kinds as (
    select m.root, l.kind, max(l.expires_on) as expired_on, bool_or(l.expires_on is null or l.expires_on >= on_day) as some_valid
    from licences l join members m on m.id = l.establishment_id where l.revoked_on is null
    group by m.root, l.kind
  ), urgent as (
    select 'COMPLAINT' as trigger, m.root, c.received_at as since,
      jsonb_build_object('topic', c.topic, 'summary', c.summary) as detail
    from complaints c join members m on m.id = c.establishment_id left join last_visits v on v.root = m.root
    where c.result is distinct from 'INVALID' and c.result is distinct from 'NOBASIS'
      and c.received_at >= on_day - 365
      and (v.last_on is null or v.last_on < (c.received_at at time zone 'Asia/Ho_Chi_Minh')::date)
    union all
    select 'FINDING_OVERDUE', m.root, (o.due_on + 1)::timestamp at time zone 'Asia/Ho_Chi_Minh',
      jsonb_build_object('topic', o.topic, 'summary', o.description, 'day', o.due_on)
    from overdue o join members m on m.id = o.establishment_id
    union all
    select 'LICENCE_EXPIRED', k.root, (k.expired_on + 1)::timestamp at time zone 'Asia/Ho_Chi_Minh',
      jsonb_build_object('kind', k.kind, 'day', k.expired_on)
    from kinds k where not some_valid and k.expired_on < on_day
    union all
    select 'READING_OVER', m.root, r.measured_at, jsonb_build_object('parameter', r.parameter, 'value', r.value,
      'limit', r.limit_value, 'unit', r.unit, 'place', r.place_name)
    from (
      select distinct on (place_number, parameter) * from readings
      where status = 'MEASURING' and value > limit_value and measured_at >= on_day - 30
        and access.thing_keys(province_code, commune_code, sensitivity) && (select access.exact_keys())
      order by place_number, parameter, measured_at desc
    ) r join members m on m.source_number = r.place_number and m.province_code = r.province_code
      left join last_visits v on v.root = m.root
    where v.last_on is null or v.last_on < (r.measured_at at time zone 'Asia/Ho_Chi_Minh')::date
  )
  select u.trigger, p.id, p.name, p.commune_code, u.since, u.detail from urgent u join places p on p.id = u.root
  order by u.since, p.id, u.trigger limit most $$;
