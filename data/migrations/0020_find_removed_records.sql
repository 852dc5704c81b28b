-- What was taken off the map, or went when an import was taken back, can be found and brought back by whoever would see it
-- exactly if it were still there. What was merged comes back by undoing the merge, and does not stand here.
create index record_versions_removed on record_versions (replaced_at desc) where act in ('REMOVE', 'UNDO');

-- The last version of a record that is no longer there; null while it is. Asked without row-level security: a record that
-- the person may not see is there all the same.
create function access.removed_version(thing text, asked integer) returns integer language sql stable security definer
  set search_path = public, pg_temp as $$
  select max(version) from record_versions v where v.thing = $1 and v.record_id = asked and not case $1
    when 'cases' then exists (select from cases t where t.id = asked)
    when 'establishments' then exists (select from establishments t where t.id = asked)
    when 'polluted_sites' then exists (select from polluted_sites t where t.id = asked)
    when 'drug_spots' then exists (select from drug_spots t where t.id = asked)
    when 'crossings' then exists (select from crossings t where t.id = asked)
    when 'corridors' then exists (select from corridors t where t.id = asked)
    when 'readings' then exists (select from readings t where t.id = asked)
    else true end $$;

create policy removed on record_versions for select to diem_nong_seen using (
  act in ('REMOVE', 'UNDO') and access.record_keys(record) && (select access.exact_keys())
  and version = access.removed_version(thing, record_id));

grant create on schema seen to diem_nong_seen;
create view seen.removed_records as
select thing, record_id, version, record, replaced_at, act, person_name, note from public.record_versions
where act in ('REMOVE', 'UNDO') and version = access.removed_version(thing, record_id);
alter view seen.removed_records owner to diem_nong_seen;
revoke create on schema seen from diem_nong_seen;
grant select on seen.removed_records to diem_nong_app;

comment on column record_versions.reviews is
  'Rows of review_items or thing_reviews about the record when an import replaced this version or it was taken out.';
