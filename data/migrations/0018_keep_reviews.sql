-- An import closes reviews of what it corrects and opens others. Taken back as one, what was asked before is asked again:
-- with the version that an import replaced goes what was asked and answered about the record then. Versions kept before
-- hold null: of those only what the place itself says is found again. Not seen by the application's role: a review may
-- name another record.
alter table record_versions add column reviews jsonb;
comment on column record_versions.reviews is
  'Rows of review_items or thing_reviews about the record when an import replaced this version.';

-- A thing that an undone import had added took no review with it.
delete from thing_reviews r where r.thing = 'establishments' and not exists (select from establishments t where t.id = r.record_id)
  or r.thing = 'polluted_sites' and not exists (select from polluted_sites t where t.id = r.record_id)
  or r.thing = 'drug_spots' and not exists (select from drug_spots t where t.id = r.record_id)
  or r.thing = 'crossings' and not exists (select from crossings t where t.id = r.record_id)
  or r.thing = 'corridors' and not exists (select from corridors t where t.id = r.record_id)
  or r.thing = 'readings' and not exists (select from readings t where t.id = r.record_id);
