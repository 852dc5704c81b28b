-- People, how they sign in, and the roles they have. The tables of the sign-in library keep its column names; no role of
-- the application may read any of them (0008): they are reached only outside a person's scope.
create table people (
  id text primary key,
  name text not null,
  email text not null unique,
  "emailVerified" boolean not null default false,
  image text,
  username text not null unique,
  "displayUsername" text,
  "twoFactorEnabled" boolean not null default false,
  "createdAt" timestamptz not null default now(),
  "updatedAt" timestamptz not null default now(),
  is_active boolean not null default true,
  -- Set with a one-time password: until it is changed nothing else answers.
  must_change_password boolean not null default false,
  is_sample boolean not null default false,
  created_by text,
  -- A sign-in service may be linked by the user name once; not again after a reset.
  may_link boolean not null default true
);
comment on column people.email is 'Needed by the sign-in library; without a real one it is user@khong-co-thu.invalid.';

create table sign_in_sessions (
  id text primary key,
  token text not null unique,
  "userId" text not null references people on delete cascade,
  "expiresAt" timestamptz not null,
  "ipAddress" text,
  "userAgent" text,
  "createdAt" timestamptz not null default now(),
  "updatedAt" timestamptz not null default now()
);
create index sign_in_sessions_person on sign_in_sessions ("userId");

create table sign_in_methods (
  id text primary key,
  "accountId" text not null,
  "providerId" text not null,
  "userId" text not null references people on delete cascade,
  "accessToken" text,
  "refreshToken" text,
  "idToken" text,
  "accessTokenExpiresAt" timestamptz,
  "refreshTokenExpiresAt" timestamptz,
  scope text,
  password text,
  "createdAt" timestamptz not null default now(),
  "updatedAt" timestamptz not null default now(),
  unique ("providerId", "accountId"),
  -- One identity of a sign-in service a person: nobody else of that service becomes them later.
  unique ("userId", "providerId")
);
create index sign_in_methods_person on sign_in_methods ("userId");
comment on column sign_in_methods.password is 'scrypt hash with its salt; never the password.';

create table sign_in_verifications (
  id text primary key,
  identifier text not null,
  value text not null,
  "expiresAt" timestamptz not null,
  "createdAt" timestamptz not null default now(),
  "updatedAt" timestamptz not null default now()
);
create index sign_in_verifications_identifier on sign_in_verifications (identifier);

create table second_factors (
  id text primary key,
  secret text not null,
  "backupCodes" text not null,
  "userId" text not null references people on delete cascade,
  verified boolean default true,
  "failedVerificationCount" integer default 0,
  "lockedUntil" timestamptz,
  "createdAt" timestamptz default now(),
  "updatedAt" timestamptz default now(),
  -- A code is used once (RFC 6238 section 5.2).
  last_code text,
  last_code_at timestamptz
);
create index second_factors_person on second_factors ("userId");

-- Failed tries by account name and by address; a lock ends by itself.
create table failed_sign_ins (
  subject text primary key,
  failures integer not null,
  last_at timestamptz not null default now(),
  locked_until timestamptz
);

-- A role in an area for a force, from day to day. Ended, never deleted.
create table role_grants (
  id integer generated always as identity primary key,
  person_id text not null references people on delete cascade,
  role text not null,
  province_code text references provinces,
  commune_codes text[],
  force text references forces,
  valid_from date not null,
  valid_to date check (valid_to >= valid_from),
  given_by text,
  given_at timestamptz not null default now(),
  ended_by text,
  ended_at timestamptz,
  check (commune_codes is null or (province_code is not null and cardinality(commune_codes) > 0))
);
create index role_grants_person on role_grants (person_id) where ended_at is null;

-- Whether anything real is stored decides whether sample accounts still work.
create index cases_real on cases (id) where not is_sample;
