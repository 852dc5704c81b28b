-- A place where a check was opened without a plan line, and is not done, stood among those that nobody has visited or planned
-- this year: a second team was sent there, and stopped by the guard at the earliest when it wrote that down. What is opened
-- counts as planned, of every force and level, and of an unannounced one only for who may know of it (rule R17).
create index inspections_opened on inspections (establishment_id, day) where establishment_id is not null
  and status not in ('DONE', 'STOPPED') and cancelled_reason is null;

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
    select m.root, min(p.day) as first_on
    from (
      select l.establishment_id, l.starts_on as day from plan_lines l
      where l.state = 'PLANNED' and l.ends_on >= date_trunc('year', on_day)
        and l.starts_on < date_trunc('year', on_day) + interval '1 year'
        and access.may_know(l.is_unannounced, false, l.assigned, l.created_by)
      union all
      select i.establishment_id, i.day from inspections i
      where i.establishment_id is not null and i.status not in ('DONE', 'STOPPED') and i.cancelled_reason is null
        and i.type not in ('VEHICLE', 'SURVEY') and i.day >= date_trunc('year', on_day)
        and i.day < date_trunc('year', on_day) + interval '1 year'
        and access.may_know(i.is_unannounced, false, i.assigned, i.created_by)
    ) p join members m on m.id = p.establishment_id
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
