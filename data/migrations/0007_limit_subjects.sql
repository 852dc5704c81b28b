-- The browser's case table holds subjects in 16 bits: more would be counted as fewer there than in SQL. No case has so
-- many persons; existing rows beyond it are slips of the keyboard, and the check says which to mend before it is added.
do $$
declare
  beyond text;
begin
  select string_agg(source || ' ' || source_number, ', ') into beyond
  from (select source, source_number from cases where subjects > 65535 or organisations > 65535 order by id limit 20) rows;
  if beyond is not null then
    raise exception 'Vụ việc có số đối tượng hoặc số tổ chức trên 65.535: %. Hãy sửa trong cơ sở dữ liệu rồi chạy lại.', beyond;
  end if;
end $$;
alter table cases
  add constraint cases_subjects_most check (subjects <= 65535),
  add constraint cases_organisations_most check (organisations <= 65535);
