-- Cells of visits that began before a period (from the oldest day on) and are under way in it, whatever their level, as
-- `access.ledger_facts` counts those within it: a cell that hid one would be a false gap, and a second team would be sent.
-- Of an unannounced one nobody learns who may not know of it (rule R17): for them the cell stays a gap.
create function access.ledger_under_way(province text, first_day date, oldest_day date)
returns table (commune_code text, force text, topic text)
language sql stable security definer set search_path = public, pg_temp as $$
  with cells as materialized (
    select cell.commune_code, cell.force from access.ledger_cells(province) cell
  )
  select distinct c.commune_code, c.force, t.topic
  from inspections i left join commune_successors s on s.former_code = i.former_unit_code and i.establishment_id is null
  cross join lateral unnest(i.force || i.joint_forces) f (force) cross join lateral unnest(i.topics) t (topic)
  join cells c on c.commune_code = coalesce(s.commune_code, i.commune_code) and c.force = f.force
  where i.province_code = province and i.cancelled_reason is null and i.status in ('PUBLISHED', 'RUNNING', 'EXTENDED')
    and i.day < first_day and i.day >= oldest_day
    and access.may_know(i.is_unannounced, false, i.assigned, i.created_by) $$;
