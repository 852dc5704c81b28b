-- An unannounced visit that is not done is unknown to whoever may not know of it (rule R17) in everything that is counted,
-- ranked or guarded, and does not take the plan line it came of away from those who know the line.

-- Whether an inspection of which the person may know came of a plan line.
create function access.is_opened(line integer) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select from inspections i where i.plan_line_id = line and i.cancelled_reason is null
    and access.may_know(i.is_unannounced, i.status = 'DONE', i.assigned, i.created_by)) $$;

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
create or replace function access.ledger_facts(province text, first_day date, last_day date, of_campaign integer,
    of_communes text[], of_forces text[], of_topics text[], stale_day date)
returns table (known json, marks json, exemptions json, done integer, joint integer, places json, repeats json)
language sql stable security definer set search_path = public, pg_temp set enable_nestloop = off set jit = off as $$
  with cells as materialized (
    select cell.commune_code, cell.force from access.ledger_cells(province) cell
  ), visits as materialized (
    select * from access.ledger_visits(province, first_day, last_day, of_campaign)
  ), lines as materialized (
    select coalesce(s.commune_code, v.commune_code) as commune_code, f.force, v.id, v.topics, v.is_done
    from visits v left join commune_successors s on s.former_code = v.former_unit_code and v.establishment_id is null
    cross join lateral unnest(v.forces) f (force)
    union all
    select l.commune_code, f.force, null, l.topics, false
    from plan_lines l cross join lateral unnest(l.force || array_remove(l.joint_forces, l.force)) f (force)
    where l.province_code = province and l.state = 'PLANNED'
      and (of_campaign is null and l.starts_on <= last_day and l.ends_on >= first_day or l.campaign_id = of_campaign)
      and not access.is_opened(l.id)
      and access.may_know(l.is_unannounced, false, l.assigned, l.created_by)
  ), told as materialized (
    select lines.* from lines join cells on cells.commune_code = lines.commune_code and cells.force = lines.force
  ), counted as (
    select commune_code, force, topic, count(*) filter (where is_done) as done, count(*) filter (where not is_done) as planned
    from told cross join lateral unnest(told.topics) t (topic) group by 1, 2, 3
  ), asked as (
    select v.is_joint from visits v where v.is_done and v.id in (
      select told.id from told where told.force = any(of_forces) and told.topics && of_topics
        and (of_communes is null or told.commune_code = any(of_communes)))
  ), inspected as materialized (
    select v.id, v.day, v.type, v.visit_kind, v.topics, v.override_reason, coalesce(e.root_id, e.id) as root_id
    from visits v join establishments e on e.id = v.establishment_id
    where v.is_done and v.forces && of_forces and v.topics && of_topics and v.id in (select told.id from told)
  ), roots as materialized (
    select e.id, e.commune_code, e.facility_class, e.activity, e.opened_on, e.closed_on
    from establishments e
    where e.province_code = province and e.commune_code is not null and e.merged_into_id is null
      and access.thing_keys(e.province_code, e.commune_code, e.sensitivity) && (select access.visible_keys())
  ), merged as materialized (
    select m.root_id, array_agg(m.id) as ids from establishments m where m.root_id is not null group by m.root_id
  ), at_work as materialized (
    select roots.commune_code, roots.facility_class, roots.id in (select root_id from inspected) as is_inspected, greatest(
      (select i.day from inspections i where i.establishment_id = roots.id and i.status = 'DONE'
        and i.cancelled_reason is null and i.day <= ledger_facts.last_day order by i.day desc limit 1),
      (select max(i.day) from inspections i where i.establishment_id = any(merged.ids) and i.status = 'DONE'
        and i.cancelled_reason is null and i.day <= ledger_facts.last_day)) as last_on
    from roots left join merged on merged.root_id = roots.id
    where (roots.activity not in ('CLOSED', 'NOT_FOUND') or roots.closed_on >= first_day)
      and (roots.opened_on is null or roots.opened_on <= ledger_facts.last_day)
  ), counted_places as (
    select commune_code, facility_class, count(*) as places, count(*) filter (where is_inspected) as inspected,
      count(*) filter (where last_on is null) as never, count(*) filter (where last_on < stale_day) as stale
    from at_work group by 1, 2
  ), repeated as (
    select roots.commune_code, v.override_reason as reason, count(*) as visits
    from inspected v join roots on roots.id = v.root_id left join merged on merged.root_id = v.root_id
    where v.type not in ('VEHICLE', 'SURVEY') and exists (
      select from inspections o where o.establishment_id = any(v.root_id || coalesce(merged.ids, '{}'))
        and o.cancelled_reason is null and o.status = 'DONE' and o.type not in ('VEHICLE', 'SURVEY')
        and o.day >= date_trunc('year', v.day)::date and o.day <= v.day and (o.day < v.day or o.id < v.id)
        and (o.visit_kind = v.visit_kind or o.topics && v.topics))
    group by 1, 2
  )
  select
    (select coalesce(json_agg(json_build_array(c.commune_code, c.force) order by c.commune_code, c.force), '[]') from cells c),
    (select coalesce(json_agg(json_build_array(c.commune_code, c.force, c.topic, c.done, c.planned)), '[]') from counted c),
    (select coalesce(json_agg(json_build_array(e.commune_code, e.force, e.topic, e.valid_from, e.valid_to)), '[]')
      from exemptions e
      where e.province_code = province and e.valid_from <= last_day and e.valid_to >= first_day
        and exists (select from cells c where c.commune_code = e.commune_code and (e.force is null or c.force = e.force))),
    (select count(*)::integer from asked), (select count(*)::integer from asked where is_joint),
    (select coalesce(json_agg(json_build_array(p.commune_code, p.facility_class, p.places, p.inspected, p.never, p.stale)), '[]')
      from counted_places p),
    (select coalesce(json_agg(json_build_array(r.commune_code, r.reason, r.visits)), '[]') from repeated r) $$;
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
