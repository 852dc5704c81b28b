-- An establishment of which something is kept in the register is not removed: what was inspected, planned, licensed,
-- promised, balanced, complained of there would go with it, or hang in the air.
create function access.hold_register() returns trigger language plpgsql security definer
  set search_path = public, pg_temp as $$
begin
  if exists (select from inspections where establishment_id = old.id)
      or exists (select from plan_lines where establishment_id = old.id)
      or exists (select from licences where establishment_id = old.id)
      or exists (select from commitments where establishment_id = old.id)
      or exists (select from n2o_balances where establishment_id = old.id)
      or exists (select from complaints where establishment_id = old.id)
      or exists (select from responsible_units where establishment_id = old.id) then
    raise exception 'Something of the register is about it.' using errcode = 'DN401';
  end if;
  return old;
end $$;
create trigger register_stays before delete on establishments for each row execute function access.hold_register();
