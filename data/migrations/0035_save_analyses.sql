-- Results of analyses under a name. A result is never computed again or changed: it opens to the numbers it was saved with.
-- Who sees less than its author saw must not learn from it what they could not compute: row-level security compares keys.

-- Whether keys (area:force:level) let somebody see all that other keys do. A commune is part of its province; things that
-- belong to no force (~) are not part of those of every force (*).
create function access.covers(mine text[], needed text[]) returns boolean language sql stable security definer
  set search_path = public, pg_temp as $$
  select mine is not null and not exists (
    select from unnest(needed) key
    cross join lateral (select split_part(key, ':', 1) as area, split_part(key, ':', 2) as force,
      split_part(key, ':', 3) as level) part
    where not exists (
      select from unnest(array['*', part.area, (select province_code from communes where code = part.area)]) area
      cross join unnest(case part.force when '~' then array['~'] else array['*', part.force] end) force
      where area || ':' || force || ':' || part.level = any(mine))) $$;

-- Whether the person of this transaction sees records of these keys at least as exactly.
create function access.sees_as_much(exact text[], grid text[], commune text[]) returns boolean language sql stable as $$
  select access.covers(access.exact_keys(), exact)
    and access.covers(access.exact_keys() || access.grid_keys(), grid)
    and access.covers(access.visible_keys(), commune) $$;

create table analyses (
  id integer generated always as identity primary key,
  name text not null check (length(btrim(name)) between 1 and 200),
  -- The one string form of data/analysis/questions.
  question text not null check (length(question) <= 8000),
  method text not null,
  -- What the author saw of the cases it rests on (server/analysis/saved/seenKeys.ts), and the name of their whole scope.
  seen_exact text[] not null,
  seen_grid text[] not null,
  seen_commune text[] not null,
  scope_name text not null,
  -- Of the rows it was computed from: another one means other numbers.
  fingerprint text not null,
  data_version bigint not null,
  computed_on date not null,
  cases integer not null check (cases >= 0),
  compared integer not null check (compared >= 0),
  sample_cases integer not null check (sample_cases >= 0),
  -- The highest of the cases it rests on.
  sensitivity text not null check (sensitivity in ('PUBLIC', 'INTERNAL', 'RESTRICTED', 'SEALED')),
  author_id text not null,
  author_name text not null,
  removed_at timestamptz,
  is_sample boolean not null default false,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);

-- json, not jsonb: the text stays as it was written.
create table analysis_results (
  analysis_id integer primary key references analyses on delete cascade,
  result json not null,
  is_sample boolean not null default false
);

create trigger zz_keep_history before update on analyses for each row execute function access.keep_history();
create trigger stays before delete on analyses for each row when (not old.is_sample)
  execute function access.refuse_removal();
create trigger stays before delete on analysis_results for each row when (not old.is_sample)
  execute function access.refuse_removal();
create trigger stays_as_it_is before update on analysis_results for each row execute function access.refuse_removal();

-- Only the name and whether it is removed can change, whoever asks.
create function access.keep_analysis() returns trigger language plpgsql as $$
begin
  if to_jsonb(new) - '{name,removed_at,version,updated_at}'::text[]
      is distinct from to_jsonb(old) - '{name,removed_at,version,updated_at}'::text[] then
    raise exception 'A saved result is never changed.' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create trigger stays_as_it_is before update on analyses for each row execute function access.keep_analysis();

alter table analyses enable row level security;
create policy seen on analyses for select to diem_nong_seen using (
  access.sees_as_much(seen_exact, seen_grid, seen_commune));
create policy added on analyses for insert to diem_nong_seen with check (
  author_id = (select access.me()) and access.sees_as_much(seen_exact, seen_grid, seen_commune));
create policy changed on analyses for update to diem_nong_seen using (
  author_id = (select access.me()) and access.sees_as_much(seen_exact, seen_grid, seen_commune));
alter table analysis_results enable row level security;
create policy seen on analysis_results for select to diem_nong_seen using (analysis_id in (select id from analyses));
create policy added on analysis_results for insert to diem_nong_seen with check (exists (
  select from analyses a where a.id = analysis_id and a.author_id = (select access.me())));
create policy seen_analyses on history for select to diem_nong_seen using (
  entity = 'analyses' and entity_id in (select id from analyses));

create view seen.analyses as select * from public.analyses;
create view seen.analysis_results as select * from public.analysis_results;

grant select, insert on analyses, analysis_results to diem_nong_seen;
grant update (name, removed_at) on analyses to diem_nong_seen;
grant create on schema seen to diem_nong_seen;
alter view seen.analyses owner to diem_nong_seen;
alter view seen.analysis_results owner to diem_nong_seen;
revoke create on schema seen from diem_nong_seen;
grant select, insert on seen.analyses, seen.analysis_results to diem_nong_app;
grant update (name, removed_at) on seen.analyses to diem_nong_app;
