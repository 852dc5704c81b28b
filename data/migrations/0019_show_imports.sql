-- Whose imports a person may look at is decided where it is decided what records they see: imports of which a record is
-- seen. One's own are listed beside these, whatever became of their records. Existing rows stay as they are.
do $$
declare thing text;
begin
  foreach thing in array array['crossings', 'corridors', 'drug_spots', 'polluted_sites', 'establishments', 'readings'] loop
    execute format('create index %I on %I (batch_id) where batch_id is not null', thing || '_batch', thing);
  end loop;
end $$;
create index import_batches_person on import_batches (person_id, id desc);

create view seen.import_batches as
select id, thing, file_name, source, person_id, person_name, started_at, finished_at, undone_at, is_sample, rows_read,
  rows_added, rows_changed, rows_unchanged, rows_refused
from public.import_batches b
where case thing
  when 'cases' then exists (select from public.cases t where t.batch_id = b.id)
  when 'establishments' then exists (select from public.establishments t where t.batch_id = b.id)
  when 'polluted_sites' then exists (select from public.polluted_sites t where t.batch_id = b.id)
  when 'drug_spots' then exists (select from public.drug_spots t where t.batch_id = b.id)
  when 'crossings' then exists (select from public.crossings t where t.batch_id = b.id)
  when 'corridors' then exists (select from public.corridors t where t.batch_id = b.id)
  when 'readings' then exists (select from public.readings t where t.batch_id = b.id)
  else false end;

grant select on import_batches to diem_nong_seen;
grant create on schema seen to diem_nong_seen;
alter view seen.import_batches owner to diem_nong_seen;
revoke create on schema seen from diem_nong_seen;
grant select on seen.import_batches to diem_nong_app;
