-- A month of 200.000 visits had grown past a tenth of a second. Visits under way, few of all, are read from an index of their
-- own; whether a plan line was opened is looked up without a function for each line; nothing is sorted only to be joined; and the
-- last visit of a place is looked for only where the period does not say it: what was inspected in it is neither new nor
-- stale. Otherwise as in 0049; the ledger says what it said, and existing rows stay as they are.
create index inspections_under_way on inspections (province_code, day)
  where status in ('PUBLISHED', 'RUNNING', 'EXTENDED') and cancelled_reason is null;

create or replace function access.ledger_facts(province text, first_day date, last_day date, of_campaign integer,
    of_communes text[], of_forces text[], of_topics text[], stale_day date)
returns table (known json, marks json, exemptions json, done integer, joint integer, places json, repeats json)
language sql stable security definer set search_path = public, pg_temp set enable_nestloop = off set enable_mergejoin = off
  set enable_sort = off set jit = off as $$
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
      and (select true from inspections i where i.plan_line_id = l.id and i.cancelled_reason is null
        and access.may_know(i.is_unannounced, i.status = 'DONE', i.assigned, i.created_by) limit 1) is null
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
    where v.is_done and v.type not in ('VEHICLE', 'SURVEY') and v.forces && of_forces and v.topics && of_topics
      and v.id in (select told.id from told)
  ), roots as materialized (
    select e.id, e.commune_code, e.facility_class, e.activity, e.opened_on, e.closed_on
    from establishments e
    where e.province_code = province and e.commune_code is not null and e.merged_into_id is null
      and access.thing_keys(e.province_code, e.commune_code, e.sensitivity) && (select access.visible_keys())
  ), merged as materialized (
    select m.root_id, array_agg(m.id) as ids from establishments m where m.root_id is not null group by m.root_id
  ), met as materialized (
    select roots.*, roots.id in (select root_id from inspected) as is_inspected from roots
    where (roots.activity not in ('CLOSED', 'NOT_FOUND') or roots.closed_on >= first_day)
      and (roots.opened_on is null or roots.opened_on <= ledger_facts.last_day)
  ), at_work as materialized (
    select met.commune_code, met.facility_class, met.is_inspected,
      case when met.is_inspected and of_campaign is null and first_day >= stale_day then first_day else greatest(
        (select i.day from inspections i where i.establishment_id = met.id and i.status = 'DONE'
          and i.cancelled_reason is null and i.type not in ('VEHICLE', 'SURVEY') and i.day <= ledger_facts.last_day
          order by i.day desc limit 1),
        (select max(i.day) from inspections i where i.establishment_id = any(merged.ids) and i.status = 'DONE'
          and i.cancelled_reason is null and i.type not in ('VEHICLE', 'SURVEY') and i.day <= ledger_facts.last_day))
      end as last_on
    from met left join merged on merged.root_id = met.id
  ), counted_places as (
    select commune_code, facility_class, count(*) as places, count(*) filter (where is_inspected) as inspected,
      count(*) filter (where last_on is null) as never, count(*) filter (where last_on < stale_day) as stale
    from at_work group by 1, 2
  ), repeated as (
    select roots.commune_code, v.override_reason as reason, count(*) as visits
    from inspected v join roots on roots.id = v.root_id left join merged on merged.root_id = v.root_id
    where exists (
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
