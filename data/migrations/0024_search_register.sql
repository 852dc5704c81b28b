-- The register of establishments: found by any word without marks, with the visits of every row that is the same place,
-- and as it stood on a past day.

-- Text as data/model/foldText compares it: no marks, đ → d, lower case, single spaces. Without regular expressions, which
-- take ten times as long: a search folds thousands of rows. Each space becomes a pair of signs; pairs that meet melt.
create function fold_text(text) returns text language sql immutable strict parallel safe as $$
  select btrim(replace(replace(replace(
    lower(translate(normalize($1, NFD), E'đĐ\t\n\r\u000b\u000c\u00a0\u2009\u202f\u0301\u0300\u0309\u0303\u0323\u0302\u0306\u031b\u0304\u0307\u0308\u030a\u030b\u030c\u0326\u0327\u0328\u0331',
      'dd        ')),
    ' ', E'\u0001\u0002'), E'\u0002\u0001', ''), E'\u0001\u0002', ' ')) $$;

-- What a search looks at. Only who sees a place exactly knows its address and the rest.
create function register_text(name text, former_names text, number text, tax_number text, address text) returns text
  language sql immutable parallel safe as $$
  select public.fold_text(name || ' ' || coalesce(former_names, '') || ' ' || number || ' ' || coalesce(tax_number, '') || ' '
    || coalesce(address, '')) $$;

create index establishments_text on establishments
  using gin (register_text(name, former_names, source_number, tax_number, address) gin_trgm_ops);
create index establishments_folded_name on establishments (fold_text(name), id);
create index record_versions_of_day on record_versions (thing, replaced_at);

-- Places that hold every word, by the row that stands for them: what was merged is found under its own name.
create function access.find_establishments(patterns text[]) returns setof integer
  language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce(root_id, id) from establishments
  where register_text(name, former_names, source_number, tax_number, address) like all (patterns)
    -- The index knows single patterns only.
    and register_text(name, former_names, source_number, tax_number, address) like patterns[1]
    and register_text(name, former_names, source_number, tax_number, address) like coalesce(patterns[2], patterns[1])
    and register_text(name, former_names, source_number, tax_number, address) like coalesce(patterns[3], patterns[1])
    and (access.thing_keys(province_code, commune_code, sensitivity) && (select access.exact_keys())
      or access.thing_keys(province_code, commune_code, sensitivity) && (select access.visible_keys())
        and fold_text(name) like all (patterns)) $$;

-- The rows that are the same places as some that the person may know of: `id` is part of `root`.
create function access.establishment_members(roots integer[]) returns table (root integer, id integer)
  language sql stable security definer set search_path = public, pg_temp as $$
  select e.id, e.id from establishments e
  where e.id = any(roots) and access.thing_keys(e.province_code, e.commune_code, e.sensitivity) && (select access.visible_keys())
  union all
  select e.id, m.id from establishments e join establishments m on m.root_id = e.id
  where e.id = any(roots) and access.thing_keys(e.province_code, e.commune_code, e.sensitivity) && (select access.visible_keys()) $$;

-- When places were last visited up to a day (inclusive), how often in its calendar year, and how many findings were open.
-- Of every force and level, as the ledger counts: a place that seems never visited would be visited twice.
create function access.establishment_visits(roots integer[], members integer[], on_day date)
returns table (establishment_id integer, last_visit_on date, visits_this_year integer, open_findings integer)
language sql stable security definer set search_path = public, pg_temp as $$
  with places as (
    select p.root, e.id from unnest(roots, members) p (root, member) join establishments e on e.id = p.member
    where access.thing_keys(e.province_code, e.commune_code, e.sensitivity) && (select access.visible_keys())
  ), visits as (
    select p.root, i.id, i.day, i.type not in ('VEHICLE', 'SURVEY') as counts
    from places p join inspections i on i.establishment_id = p.id
    where i.status = 'DONE' and i.cancelled_reason is null and i.day <= on_day
      and access.may_know(i.is_unannounced, true, i.assigned, i.created_by)
  )
  select v.root, max(v.day) filter (where counts),
    (count(*) filter (where counts and v.day >= date_trunc('year', on_day)))::integer,
    coalesce(sum((select count(*) from findings f where f.inspection_id = v.id
      and (f.state <> 'CLOSED' or f.rechecked_on > on_day))), 0)::integer
  from visits v group by v.root $$;

-- Places visited from one day (null: ever) to another, both inclusive.
create function access.visited_establishments(since date, until date) returns setof integer
language sql stable security definer set search_path = public, pg_temp as $$
  select e.id from (
    select distinct coalesce(e.root_id, e.id) as root
    from (select distinct establishment_id from inspections
      where status = 'DONE' and cancelled_reason is null and type not in ('VEHICLE', 'SURVEY')
        and day <= until and (since is null or day >= since)) i
    join establishments e on e.id = i.establishment_id
  ) visited join establishments e on e.id = visited.root
  where access.thing_keys(e.province_code, e.commune_code, e.sensitivity) && (select access.visible_keys()) $$;

-- The register as it stood at the end of a day (UTC+7): what was recorded by then as it was recorded, and what was recorded
-- later but is known to have been open by then, as it was first recorded. Of rows whose opening is not known and that were
-- recorded later nobody can say. A place is seen as exactly as the person sees it now and would have seen it then.
create function access.establishments_on(on_day date)
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
      access.thing_keys(s.province_code, s.commune_code, s.sensitivity) && (select access.exact_keys()) and (n.id is null
        or access.thing_keys(n.province_code, n.commune_code, n.sensitivity) && (select access.exact_keys())) as is_exact
    from stood s left join establishments n on n.id = s.id
    where access.thing_keys(s.province_code, s.commune_code, s.sensitivity) && (select access.visible_keys()) and (n.id is null
      or access.thing_keys(n.province_code, n.commune_code, n.sensitivity) && (select access.visible_keys()))
  )
  select k.id, k.source_number, k.name, case when is_exact then k.former_names end, k.type,
    case when closing <= on_day then 'CLOSED' when k.activity = 'CLOSED' and closing > on_day then 'ACTIVE' else k.activity end,
    case when is_exact then k.address end, case when is_exact then k.tax_number end, k.commune_code, k.province_code,
    k.facility_class, k.is_sample, k.root_id, k.created_at >= (select at from day_end)
  from known k
  where (opening is null or opening <= on_day) and (k.created_at < (select at from day_end) or opening <= on_day) $$;

-- Cases around a point that the person sees exactly and whose place is known to the address or better, the newest first.
create function access.cases_near(point geometry, metres double precision, most integer)
returns table (id integer, kind text, day date, metres_away double precision)
language sql stable security definer set search_path = public, pg_temp as $$
  select c.id, c.kind, c.occurred_day, st_distance(c.position::geography, point::geography)
  from cases c
  where c.position && st_expand(point, metres / (111320 * cos(radians(st_y(point)))), metres / 110574)
    and c.precision in ('GPS', 'ADDRESS') and st_distance(c.position::geography, point::geography) <= metres
    and access.case_keys(c.province_code, c.commune_code, c.force, c.joint_forces, c.sensitivity) && (select access.exact_keys())
  order by c.occurred_day desc, c.id desc limit most $$;
