-- A check of a campaign that was opened without a plan line and begun in time counted as late from the day after it was
-- planned for, while the list of what is late says that the law still gives it days. Once begun it is late when it lasts
-- longer than the law gives the longest check (`longest` days), as the ledger has it; of a plan line the line's last day holds.
drop function access.campaign_visits(integer, date);
create function access.campaign_visits(of_campaign integer, today date, longest integer)
returns table (commune_code text, forces text[], state text)
language sql stable security definer set search_path = public, pg_temp as $$
  with visits as (
    select i.province_code, i.commune_code, i.force, i.joint_forces, i.status = 'DONE' as is_done,
      case when l.id is not null then l.ends_on
        when i.published_on is null and i.started_on is null then i.planned_on
        else coalesce(i.published_on, i.started_on) + longest end as last_day
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
