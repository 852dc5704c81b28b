-- The unit on the paper may name a hamlet, a street or a former unit that is a part of a commune of today: finer than what
-- is shown to whoever sees places coarsely. They keep the commune, which is shown as such.
create or replace view seen.cases as
select id, source, source_number, batch_id, version, is_sample, kind, nature, direction, zone, force, joint_forces,
  channel, status, outcomes, commodities, occurred_from, occurred_to, occurred_day, subjects, organisations, value, fine,
  summary,
  (case sight when 'EXACT' then position when 'GRID' then access.grid_cell(position) end)::geometry(Point, 4326) as position,
  case when sight = 'EXACT' or position is null then precision when sight = 'GRID' then 'HAMLET'
    when commune_code is null then 'UNKNOWN' else 'COMMUNE' end as precision,
  case when sight = 'EXACT' then position_source end as position_source,
  case when sight = 'EXACT' then stated_unit end as stated_unit,
  case when sight = 'EXACT' then stated_unit_code end as stated_unit_code, stated_commune_code, province_code,
  commune_code, commune_source, sensitivity, created_at, updated_at
from (
  select cases.*,
    case when access.case_keys(province_code, commune_code, force, joint_forces, sensitivity)
        && (select access.exact_keys()) then 'EXACT'
      when access.case_keys(province_code, commune_code, force, joint_forces, sensitivity)
        && (select access.grid_keys()) then 'GRID'
      else 'COMMUNE' end as sight
  from public.cases
) sighted;
