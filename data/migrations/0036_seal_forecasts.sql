-- Forecasts that were sealed before their period began. Nothing of one can change afterwards, and the time of sealing is
-- the database's own: that a forecast was made before what it foretells can be proved.
create table sealed_forecasts (
  id integer generated always as identity primary key,
  name text not null check (length(btrim(name)) between 1 and 200),
  -- The string form of data/analysis/questions; task: what forecasts are compared within (server/analysis/forecasts).
  question text not null check (length(question) <= 8000),
  task text not null,
  starts_on date not null,
  ends_on date not null check (ends_on >= starts_on),
  -- JSON (data/analysis/saved/sealedForecast.ts) as the text that the hash is of.
  content text not null,
  sealed_at timestamptz not null,
  hash text not null,
  -- As in analyses; scores are made under these keys, whoever asks for them.
  seen_exact text[] not null,
  seen_grid text[] not null,
  seen_commune text[] not null,
  sensitivity text not null check (sensitivity in ('PUBLIC', 'INTERNAL', 'RESTRICTED', 'SEALED')),
  author_id text not null,
  author_name text not null,
  is_sample boolean not null default false
);
create index sealed_forecasts_task on sealed_forecasts (task, starts_on);

-- What is hashed: the time in microseconds since 1970 and the content, parted by a line feed.
create function access.forecast_hash(sealed_at timestamptz, content text) returns text language sql stable as $$
  select encode(sha256(convert_to((extract(epoch from sealed_at) * 1000000)::bigint || chr(10) || content, 'UTF8')), 'hex') $$;

create function access.seal_forecast() returns trigger language plpgsql as $$
begin
  new.sealed_at := clock_timestamp();
  if ((new.sealed_at at time zone 'UTC') + interval '7 hours')::date >= new.starts_on then
    raise exception 'The period has begun.' using errcode = 'DN601';
  end if;
  new.hash := access.forecast_hash(new.sealed_at, new.content);
  return new;
end $$;
create trigger seal before insert on sealed_forecasts for each row execute function access.seal_forecast();
create trigger stays before delete on sealed_forecasts for each row when (not old.is_sample)
  execute function access.refuse_removal();
create trigger stays_as_it_is before update on sealed_forecasts for each row execute function access.refuse_removal();

-- How right a forecast was. Cases come in late: a score of later data stands beside the earlier ones.
create table forecast_scores (
  id integer generated always as identity primary key,
  forecast_id integer not null references sealed_forecasts on delete cascade,
  -- Of the cases of the period: the same data give the same score.
  fingerprint text not null,
  scored_at timestamptz not null default clock_timestamp(),
  -- One score or refusal for each sealed model, in their order.
  scores json not null,
  is_sample boolean not null default false,
  unique (forecast_id, fingerprint)
);
create function access.score_forecast() returns trigger language plpgsql as $$
begin
  if (select ends_on from sealed_forecasts where id = new.forecast_id)
      >= ((clock_timestamp() at time zone 'UTC') + interval '7 hours')::date then
    raise exception 'The period is not over.' using errcode = 'DN602';
  end if;
  return new;
end $$;
create trigger score before insert on forecast_scores for each row execute function access.score_forecast();
create trigger stays before delete on forecast_scores for each row when (not old.is_sample)
  execute function access.refuse_removal();
create trigger stays_as_it_is before update on forecast_scores for each row execute function access.refuse_removal();

alter table sealed_forecasts enable row level security;
create policy seen on sealed_forecasts for select to diem_nong_seen using (
  access.sees_as_much(seen_exact, seen_grid, seen_commune));
create policy added on sealed_forecasts for insert to diem_nong_seen with check (
  author_id = (select access.me()) and access.sees_as_much(seen_exact, seen_grid, seen_commune));
alter table forecast_scores enable row level security;
create policy seen on forecast_scores for select to diem_nong_seen using (
  forecast_id in (select id from sealed_forecasts));
create policy added on forecast_scores for insert to diem_nong_seen with check (
  forecast_id in (select id from sealed_forecasts));

create view seen.sealed_forecasts as select * from public.sealed_forecasts;
create view seen.forecast_scores as select * from public.forecast_scores;
grant select, insert on sealed_forecasts, forecast_scores to diem_nong_seen;
grant create on schema seen to diem_nong_seen;
alter view seen.sealed_forecasts owner to diem_nong_seen;
alter view seen.forecast_scores owner to diem_nong_seen;
revoke create on schema seen from diem_nong_seen;
grant select, insert on seen.sealed_forecasts, seen.forecast_scores to diem_nong_app;
