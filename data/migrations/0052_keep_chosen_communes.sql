-- The commune that somebody on the review desk took the words of a thing for, while its point lies in another one. The
-- point goes on deciding and the disagreement is asked; things keep no stated commune of their own, so the question does.
-- Existing rows: none was chosen so, and nothing changes.
alter table thing_reviews add column stated_commune_code text references communes;
comment on column thing_reviews.stated_commune_code is
  'Commune that the words were taken for on the review desk, where the point lies in another one.';
create or replace view seen.thing_reviews as select * from public.thing_reviews;
