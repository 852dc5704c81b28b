-- A place that was no longer found at its address read as closed on every later day but today, and as not found before it
-- was gone.

-- The register as it stood at the end of a day (UTC+7): what was recorded by then as it was recorded, and what was recorded
-- later but is known to have been open by then, as it was first recorded. Of rows whose opening is not known and that were
-- recorded later nobody can say. A place is seen as exactly as the person sees it now and would have seen it then.
create or replace function access.establishments_on(on_day date)
returns table (id integer, source_number text, name text, former_names text, type text, activity text, address text,
    tax_number text, commune_code text, province_code text, facility_class text, is_sample boolean, root_id integer,
    is_recorded_later boolean)
language sql stable security definer set search_path = public, pg_temp as $$
  with day_end as (select (on_day + 1)::timestamp at time zone 'Asia/Ho_Chi_Minh' as at),
  replaced as (
    select distinct on (v.record_id) v.record_id, v.record from record_versions v
    where v.thing = 'establishments' and v.replaced_at >= (select at from day_end)
    order by v.record_id, v.version
  ), stood as (
    select r.* from replaced, jsonb_populate_record(null::establishments, record - 'position') r
    union all
    select e.* from establishments e where e.id not in (select record_id from replaced)
  ), known as (
    select s.*, coalesce(n.opened_on, s.opened_on) as opening, coalesce(n.closed_on, s.closed_on) as closing,
      case when s.activity in ('CLOSED', 'NOT_FOUND') then s.activity when n.activity = 'NOT_FOUND' then n.activity
        else 'CLOSED' end as gone,
      access.thing_keys(s.province_code, s.commune_code, s.sensitivity) && (select access.exact_keys()) and (n.id is null
        or access.thing_keys(n.province_code, n.commune_code, n.sensitivity) && (select access.exact_keys())) as is_exact
    from stood s left join establishments n on n.id = s.id
    where access.thing_keys(s.province_code, s.commune_code, s.sensitivity) && (select access.visible_keys()) and (n.id is null
      or access.thing_keys(n.province_code, n.commune_code, n.sensitivity) && (select access.visible_keys()))
  )
  select k.id, k.source_number, k.name, case when is_exact then k.former_names end, k.type,
    case when closing <= on_day then gone when k.activity = gone and closing > on_day then 'ACTIVE' else k.activity end,
    case when is_exact then k.address end, case when is_exact then k.tax_number end, k.commune_code, k.province_code,
    k.facility_class, k.is_sample, k.root_id, k.created_at >= (select at from day_end)
  from known k
  where (opening is null or opening <= on_day) and (k.created_at < (select at from day_end) or opening <= on_day) $$;
