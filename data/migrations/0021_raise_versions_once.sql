-- An import writes for a while, and until it commits nobody else could raise the version of its topic: whoever saved
-- another record waited for the whole import. Long writers now raise versions once, at their end (server/database/
-- dataVersions.ts): until then each statement only notes its topic. Everybody else raises them at once, as before.
create or replace function raise_data_version() returns trigger language plpgsql as $$
declare noted text := coalesce(current_setting('diem_nong.raised_topics', true), '');
begin
  if current_setting('diem_nong.raise_versions', true) = 'AT_END' then
    if not tg_argv[0] = any(string_to_array(noted, ',')) then
      perform set_config('diem_nong.raised_topics', concat_ws(',', nullif(noted, ''), tg_argv[0]), true);
    end if;
    return null;
  end if;
  update data_versions set version = version + 1, changed_at = now() where topic = tg_argv[0];
  return null;
end $$;
