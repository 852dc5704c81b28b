-- Where to go next: the facts that a risk order is made of, and what must be looked at at once. Visits of every force and
-- level count, as in the ledger: a place that somebody has visited must not rank as if nobody had. Only places that the
-- person sees exactly are ranked. The planner takes what is materialized for small and would compare all with all, and
-- compiling takes longer than running: hence the settings of the functions.

-- One element for each active place, of the rows merged into it too: [id, province, commune, type, class, ages of its
-- violations in days, complaints of 365 days, last visit, overdue findings, expired licences, first day planned this year].
create function access.risk_facts(province text, on_day date) returns jsonb
language sql stable security definer set search_path = public, pg_temp set enable_nestloop = off set jit = off set work_mem = '64MB' as $$
  with places as materialized (
    select id, province_code, commune_code, type, facility_class from establishments
    where merged_into_id is null and activity in ('ACTIVE', 'PAUSED') and (province is null or province_code = province)
      and access.thing_keys(province_code, commune_code, sensitivity) && (select access.exact_keys())
  ), members as materialized (
    select id, coalesce(root_id, id) as root from establishments
  ), visits as (
    select m.root, max(i.day) filter (where i.type not in ('VEHICLE', 'SURVEY')) as last_on,
      array_agg(on_day - i.day) filter (where i.result in ('VIOLATION', 'CRIME_SIGN')) as ages
    from inspections i join members m on m.id = i.establishment_id
    where i.status = 'DONE' and i.cancelled_reason is null and i.day <= on_day
      and access.may_know(i.is_unannounced, true, i.assigned, i.created_by)
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
  ), due as (
    select m.root, count(*) as findings from findings f join inspections i on i.id = f.inspection_id
      join members m on m.id = i.establishment_id
    where f.state <> 'CLOSED' and f.due_on < on_day and i.cancelled_reason is null
    group by m.root
  ), kinds as (
    select m.root, l.kind, bool_or(l.expires_on < on_day) as some_expired,
      bool_or(l.expires_on is null or l.expires_on >= on_day) as some_valid
    from licences l join members m on m.id = l.establishment_id where l.revoked_on is null
    group by m.root, l.kind
  ), expired as (
    select root, count(*) as licences from kinds where some_expired and not some_valid group by root
  )
  select coalesce(jsonb_agg(jsonb_build_array(p.id, p.province_code, p.commune_code, p.type, p.facility_class,
    coalesce(to_jsonb(v.ages), '[]'), coalesce(t.complaints, 0), v.last_on, coalesce(d.findings, 0), coalesce(x.licences, 0),
    l.first_on)), '[]')
  from places p left join visits v on v.root = p.id left join plans l on l.root = p.id left join told t on t.root = p.id
    left join due d on d.root = p.id left join expired x on x.root = p.id $$;

-- Cases of some days that the person sees exactly, within 500 m of active places that they see exactly; both known to the
-- address or better. By cells of 0.005°, at least 510 m wide in Vietnam, so that only neighbours are measured.
create function access.cases_around_places(province text, first_day date, last_day date) returns jsonb
language sql stable security definer set search_path = public, pg_temp set enable_nestloop = off set jit = off set work_mem = '64MB' as $$
  with places as materialized (
    select id, st_x(position) as lon, st_y(position) as lat, cos(radians(st_y(position))) as narrow from establishments
    where merged_into_id is null and activity in ('ACTIVE', 'PAUSED') and precision in ('GPS', 'ADDRESS')
      and (province is null or province_code = province)
      and access.thing_keys(province_code, commune_code, sensitivity) && (select access.exact_keys())
  ), near as materialized (
    select st_x(position) as lon, st_y(position) as lat,
      floor(st_x(position) / 0.005)::bigint * 1000000 + floor(st_y(position) / 0.005)::bigint as cell
    from cases
    where occurred_day between first_day and last_day and precision in ('GPS', 'ADDRESS')
      and access.case_keys(province_code, commune_code, force, joint_forces, sensitivity) && (select access.exact_keys())
  ), reach as materialized (
    select id, lon, lat, narrow,
      (floor(lon / 0.005)::bigint + dx) * 1000000 + floor(lat / 0.005)::bigint + dy as cell
    from places cross join generate_series(-1, 1) dx cross join generate_series(-1, 1) dy
  ), counts as (
    select p.id, count(*) as cases from reach p join near c on c.cell = p.cell
    where ((c.lon - p.lon) * 111320 * p.narrow) ^ 2 + ((c.lat - p.lat) * 110574) ^ 2 <= 250000
    group by p.id
  )
  select coalesce(jsonb_object_agg(id, cases), '{}') from counts $$;

-- What must be looked at at once (rule R6), since when, of active places that the person sees exactly.
create function access.urgent_visits(province text, communes_of text[], on_day date, most integer)
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
    select m.root, max(i.day) as on_day from inspections i join members m on m.id = i.establishment_id
    where i.cancelled_reason is null and i.started_on is not null or i.status = 'DONE' and i.cancelled_reason is null
    group by m.root
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
      and (v.on_day is null or v.on_day < (c.received_at at time zone 'Asia/Ho_Chi_Minh')::date)
    union all
    select 'FINDING_OVERDUE', m.root, (f.due_on + 1)::timestamp at time zone 'Asia/Ho_Chi_Minh',
      jsonb_build_object('topic', f.topic, 'summary', f.description, 'day', f.due_on)
    from findings f join inspections i on i.id = f.inspection_id join members m on m.id = i.establishment_id
    where f.state <> 'CLOSED' and f.due_on < on_day and i.cancelled_reason is null
      and (access.case_keys(i.province_code, i.commune_code, i.force, i.joint_forces, i.sensitivity)
        && (select access.exact_keys()) or access.me() = any(i.assigned))
      and access.may_know(i.is_unannounced, i.status = 'DONE', i.assigned, i.created_by)
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
    where v.on_day is null or v.on_day < (r.measured_at at time zone 'Asia/Ho_Chi_Minh')::date
  )
  select u.trigger, p.id, p.name, p.commune_code, u.since, u.detail from urgent u join places p on p.id = u.root
  order by u.since, p.id, u.trigger limit most $$;
