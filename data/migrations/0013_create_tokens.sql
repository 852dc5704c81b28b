-- Personal tokens: how QGIS and other programs read as a person where no page can sign in. A token is 32 random bytes, so
-- a plain hash of it gives nothing away. Revoked, never deleted. No role of the application may read this table (0008).
create table access_tokens (
  id integer generated always as identity primary key,
  person_id text not null references people on delete cascade,
  name text not null check (length(name) between 1 and 60),
  hash bytea not null unique check (length(hash) = 32),
  -- The last characters: by them a person knows it again.
  ending text not null check (length(ending) = 4),
  made_at timestamptz not null default now(),
  -- The last local day (UTC+7) on which it works.
  valid_to date not null,
  last_used_at timestamptz,
  revoked_at timestamptz
);
create index access_tokens_person on access_tokens (person_id);
