-- Few facts about the installation itself, such as "the sample was removed and must not come back".
create table settings (
  name text primary key,
  value jsonb not null,
  changed_at timestamptz not null default now()
);
