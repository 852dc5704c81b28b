-- Which record of a thing the last import wrote, as far as the person sees it: the review desk shows what one import
-- brought, whatever its kind. Cases carry it in their own view.
grant create on schema seen to diem_nong_seen;
create view seen.batch_records as
select 'establishments' as thing, id as record_id, batch_id from public.establishments where batch_id is not null
union all select 'polluted_sites', id, batch_id from public.polluted_sites where batch_id is not null
union all select 'drug_spots', id, batch_id from public.drug_spots where batch_id is not null
union all select 'crossings', id, batch_id from public.crossings where batch_id is not null
union all select 'corridors', id, batch_id from public.corridors where batch_id is not null
union all select 'readings', id, batch_id from public.readings where batch_id is not null;
alter view seen.batch_records owner to diem_nong_seen;
revoke create on schema seen from diem_nong_seen;
grant select on seen.batch_records to diem_nong_app;
