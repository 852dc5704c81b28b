-- The review desk: what was decided can be taken back, records of one event become one, and a number that went into
-- another record stays there. Existing rows keep what they are.

-- What a place was when somebody said that it is right. While unit, place and the commune that holds it stay the same,
-- nobody is asked again, whatever file or boundaries come.
create function place_signature(unit text, place geometry, point_commune text) returns text language sql immutable as $$
  select md5(coalesce(unit, '') || '|' || coalesce(encode(st_asbinary(place), 'hex'), '') || '|' || coalesce(point_commune, ''))
$$;

alter table thing_reviews add column settled_fingerprint text;

create table review_decisions (
  id integer generated always as identity primary key,
  decision text not null check (decision in ('ACCEPTED', 'CORRECTED', 'MERGED', 'KEPT')),
  -- The reviews it closed, the versions it made, and of a merge what went where: enough to take it back.
  detail jsonb not null,
  person_id text not null,
  person_name text not null,
  note text,
  decided_at timestamptz not null default now(),
  undone_at timestamptz,
  undone_by text
);

-- Cases that somebody found to be two events, the smaller id first: never asked about again.
create table cases_apart (
  first_id integer not null references cases on delete cascade,
  second_id integer not null references cases on delete cascade,
  decision_id integer not null references review_decisions,
  primary key (first_id, second_id),
  check (first_id < second_id)
);
create index cases_apart_second on cases_apart (second_id);

-- Numbers of records that were merged into another: an import that brings one again changes nothing.
create table merged_numbers (
  source text not null,
  source_number text not null,
  case_id integer not null references cases on delete cascade,
  decision_id integer not null references review_decisions,
  primary key (source, source_number)
);
create index merged_numbers_case on merged_numbers (case_id);

-- Lists of what is still open are short whatever was decided before.
create index review_items_other on review_items (other_case_id) where other_case_id is not null;
create index thing_reviews_open on thing_reviews (thing, record_id) where closed_at is null;
