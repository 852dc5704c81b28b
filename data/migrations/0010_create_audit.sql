-- Who did what, for ever. Events are numbered without gaps and each carries the hash of the one before, so that an edit, a
-- removal or a change of order shows (server/audit/verifyChain.ts). Only audit.record writes, and nothing is changed or removed.
create schema audit;

create table audit.events (
  number bigint primary key,
  at timestamptz not null,
  person_id text,
  person_name text,
  request_id text,
  action text not null,
  subject_type text,
  subject_id text,
  detail jsonb not null,
  previous_hash bytea not null,
  hash bytea not null
);
comment on column audit.events.detail is 'Codes, counts, filters, before and after. Never an identity, a password or the text of a restricted record.';
create index events_subject on audit.events (subject_type, subject_id, number);
create index events_person on audit.events (person_id, number);
create index events_action on audit.events (action, number);
create index events_at on audit.events (at);

-- What is hashed: every field as bytes:text, joined by commas, a missing one as a dash. server/audit/eventHash.ts does the
-- same without the database.
create function audit.canonical_field(value text) returns text language sql immutable as
$$ select case when value is null then '-' else octet_length(convert_to(value, 'UTF8')) || ':' || value end $$;

create function audit.event_hash(event audit.events) returns bytea language sql stable as $$
  select sha256(convert_to(concat_ws(',',
    audit.canonical_field(event.number::text),
    audit.canonical_field(to_char(event.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')),
    audit.canonical_field(event.person_id),
    audit.canonical_field(event.person_name),
    audit.canonical_field(event.request_id),
    audit.canonical_field(event.action),
    audit.canonical_field(event.subject_type),
    audit.canonical_field(event.subject_id),
    audit.canonical_field(event.detail::text),
    audit.canonical_field(encode(event.previous_hash, 'hex'))), 'UTF8')) $$;

-- Adds events, one after the other, and returns the number of the last. The lock is held until the transaction ends:
-- record as the last statement of one. The last event must be read after the lock was got, so no older snapshot will do.
create function audit.record(events jsonb) returns bigint language plpgsql security definer
  set search_path = pg_catalog, pg_temp as $$
declare
  given jsonb;
  made audit.events;
begin
  if current_setting('transaction_isolation') <> 'read committed' then
    raise exception 'audit.record needs isolation level read committed';
  end if;
  perform pg_advisory_xact_lock(4391207116);
  select events.number, events.hash into made.number, made.hash from audit.events order by events.number desc limit 1;
  if made.number is null then
    made.number := 0;
    made.hash := decode(repeat('00', 32), 'hex');
  end if;
  for given in select value from jsonb_array_elements(events) loop
    made.number := made.number + 1;
    made.at := clock_timestamp();
    made.person_id := given ->> 'personId';
    made.person_name := given ->> 'personName';
    made.request_id := given ->> 'requestId';
    made.action := given ->> 'action';
    made.subject_type := given ->> 'subjectType';
    made.subject_id := given ->> 'subjectId';
    made.detail := coalesce(given -> 'detail', '{}');
    made.previous_hash := made.hash;
    made.hash := audit.event_hash(made);
    insert into audit.events values (made.*);
  end loop;
  return made.number;
end $$;

create function audit.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'The audit record is append-only.' using errcode = 'insufficient_privilege';
end $$;
create trigger events_stay before update or delete or truncate on audit.events
  for each statement execute function audit.refuse_change();

revoke all on schema audit from public;
revoke all on all functions in schema audit from public;
grant usage on schema audit to diem_nong_app;
grant execute on function audit.record(jsonb) to diem_nong_app;
