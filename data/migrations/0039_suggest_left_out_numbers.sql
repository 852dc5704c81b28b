-- Two names may mean one place also where one office wrote a number that the other left out ("Hoa Sen", "Hoa Sen 2"); where
-- both wrote numbers and those differ they are two places, as before. Where the number stands in the name says nothing:
-- until now "Hoa Sen 2" and "Hoa Sen 2, quán" were never compared. Rows stay as they are; only more pairs are suggested.
create or replace function access.like_establishments(province text, metres double precision, likeness double precision, most integer)
returns table (first_id integer, second_id integer, metres_between double precision, name_likeness double precision,
    is_same_tax_number boolean)
-- The planner takes what is materialized for small and would compare all with all; compiling takes longer than running.
language sql stable security definer set search_path = public, pg_temp set enable_nestloop = off set jit = off as $$
  with own as materialized (
    select id, fold_text(name) as name,
      array(select (regexp_matches(fold_text(name), '[0-9]+', 'g'))[1]) as numbers,
      commune_code, nullif(regexp_replace(tax_number, '\D', '', 'g'), '') as tax,
      case when precision in ('GPS', 'ADDRESS') then st_x(position) end as lon,
      case when precision in ('GPS', 'ADDRESS') then st_y(position) end as lat
    from establishments e
    where merged_into_id is null and (province is null or province_code = province)
      and access.thing_keys(province_code, commune_code, sensitivity) && (select access.exact_keys())
  ), placed as materialized (
    select id, name, numbers, lon, lat, floor(lon / 0.0025)::bigint as x, floor(lat / 0.0025)::bigint as y
    from own where lon is not null
  ), cells as materialized (
    select id, name, lat, x * 1000000 + y || ':' || array_to_string(numbers, ' ') as cell from placed
  ), reach as materialized (
    -- One key that says column, row and numbers: with three the planner may compare whole columns.
    select id, name, lat, (x + dx) * 1000000 + y + dy || ':' || array_to_string(numbers, ' ') as cell
    from placed cross join generate_series(-1, 1) dx cross join generate_series(-1, 1) dy
  ), numbered as materialized (
    -- As if one of its numbers had not been written.
    select id, name, lat, x * 1000000 + y || ':' || array_to_string(numbers[:i - 1] || numbers[i + 1:], ' ') as cell
    from placed cross join generate_subscripts(numbers, 1) i
  ), neighbours as materialized (
    select a.id as first_id, b.id as second_id, a.name as first_name, b.name as second_name
    from reach a join cells b on b.cell = a.cell
    where b.id > a.id and abs(b.lat - a.lat) * 110574 <= metres
    union all
    select least(a.id, b.id), greatest(a.id, b.id), regexp_replace(a.name, '[0-9]+', '', 'g'),
      regexp_replace(b.name, '[0-9]+', '', 'g')
    from reach a join numbered b on b.cell = a.cell
    where abs(b.lat - a.lat) * 110574 <= metres
  ), pairs as (
    select a.id as first_id, b.id as second_id from own a join own b on b.tax = a.tax and b.id > a.id
    union
    select n.first_id, n.second_id from neighbours n where similarity(first_name, second_name) >= likeness
    union
    select least(a.id, b.id), greatest(a.id, b.id) from own a
      join own b on b.commune_code = a.commune_code and b.name = a.name and b.id <> a.id
    where a.lon is null
  ), measured as (
    select p.first_id, p.second_id, similarity(a.name, b.name)::double precision as likeness_of, coalesce(a.tax = b.tax, false) as same_tax,
      st_distance(st_makepoint(a.lon, a.lat)::geography, st_makepoint(b.lon, b.lat)::geography) as apart
    from pairs p join own a on a.id = p.first_id join own b on b.id = p.second_id
  )
  select m.first_id, m.second_id, apart, likeness_of, same_tax from measured m
  where (same_tax or apart is null or apart <= metres)
    and not exists (select from distinct_establishments d where d.first_id = m.first_id and d.second_id = m.second_id)
  order by same_tax desc, likeness_of desc, apart nulls last, m.first_id, m.second_id limit most $$;
