-- What a tip says can be put right by whoever handles it: who did it, when, why and what stood there before stay with it
-- (tip_versions keeps the whole former row as well). Who gave the tip is sealed elsewhere and not touched.
create table tip_corrections (
  tip_id uuid not null references tips on delete cascade,
  -- The version that the correction made.
  version integer not null,
  -- Fields that changed: summary, theme, communeCode, force.
  before jsonb not null,
  after jsonb not null,
  note text not null,
  at timestamptz not null default now(),
  person_id text,
  person_name text,
  primary key (tip_id, version)
);
create trigger tip_corrections_stay before update on tip_corrections for each row
  execute function access.refuse_tip_removal();

alter table tip_corrections enable row level security;
create policy seen on tip_corrections for select to diem_nong_seen using (tip_id in (select id from tips));
create policy added on tip_corrections for insert to diem_nong_seen with check (tip_id in (select id from tips));

grant create on schema seen to diem_nong_seen;
create view seen.tip_corrections as select * from public.tip_corrections;
alter view seen.tip_corrections owner to diem_nong_seen;
revoke create on schema seen from diem_nong_seen;
grant select, insert on tip_corrections to diem_nong_seen;
grant select, insert on seen.tip_corrections to diem_nong_app;
grant update (summary, theme, commune_code, force) on tips to diem_nong_seen;
grant update (summary, theme, commune_code, force) on seen.tips to diem_nong_app;
