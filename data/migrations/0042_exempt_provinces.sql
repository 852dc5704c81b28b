-- A force that does not answer for a topic is exempt from it in the whole province: no commune is every one.
alter table exemptions alter column commune_code drop not null,
  add check (commune_code is not null or force is not null or topic is not null);

-- Whoever sees a commune of the province sees what is exempt in all of them.
drop policy seen on exemptions;
create policy seen on exemptions for select to diem_nong_seen using (
  access.thing_keys(province_code, commune_code, sensitivity) && (select access.visible_keys())
  or commune_code is null and access.campaign_keys(province_code, null, sensitivity));

-- What is exempt in every commune of a province on some day of a period (both days included), whatever its level: a cell
-- that hid it would be a false gap. Beside `access.ledger_facts`, which reads those of single communes.
create function access.province_exemptions(province text, first_day date, last_day date)
returns table (force text, topic text, valid_from date, valid_to date)
language sql stable security definer set search_path = public, pg_temp as $$
  select e.force, e.topic, e.valid_from, e.valid_to from exemptions e
  where e.province_code = province and e.commune_code is null and e.valid_from <= last_day and e.valid_to >= first_day $$;
