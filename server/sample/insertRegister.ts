import type { SampleRegister } from '../../data/sample/sampleRegister.ts'
import type { Sql } from '../database/connect.ts'

/** Writes the papers, commitments, balances, complaints and responsible units of sample establishments that are there. */
export const insertRegister = async (sql: Sql, register: SampleRegister): Promise<void> => {
  const json = (rows: readonly object[]) => sql.json(rows as never)
  const establishment = sql`join establishments on establishments.code = t.code and establishments.is_sample`
  await sql`
    insert into licences (establishment_id, kind, number, issued_on, expires_on, issued_by, revoked_on, is_sample)
    select establishments.id, kind, number, "issuedOn", "expiresOn", "issuedBy", "revokedOn", true
    from jsonb_to_recordset(${json(register.licences)}) as t (code text, kind text, number text, "issuedOn" date,
      "expiresOn" date, "issuedBy" text, "revokedOn" date) ${establishment}`
  await sql`
    insert into commitments (establishment_id, topic, status, signed_on, expires_on, is_sample)
    select establishments.id, topic, status, "signedOn", "expiresOn", true
    from jsonb_to_recordset(${json(register.commitments)}) as t (code text, topic text, status text, "signedOn" date,
      "expiresOn" date) ${establishment}`
  await sql`
    insert into n2o_balances (establishment_id, year, opening, taken_in, used, sold, closing, explanation, is_sample)
    select establishments.id, year, opening, "takenIn", used, sold, closing, explanation, true
    from jsonb_to_recordset(${json(register.balances)}) as t (code text, year integer, opening numeric,
      "takenIn" numeric, used numeric, sold numeric, closing numeric, explanation text) ${establishment}`
  await sql`
    insert into complaints (establishment_id, topic, received_at, channel, summary, result, is_sample)
    select establishments.id, topic, "receivedAt", channel, summary, result, true
    from jsonb_to_recordset(${json(register.complaints)}) as t (code text, topic text, "receivedAt" timestamptz,
      channel text, summary text, result text) ${establishment}`
  await sql`
    insert into responsible_units (establishment_id, topic, unit, officer, valid_from, valid_to, is_sample)
    select establishments.id, topic, unit, officer, "validFrom", "validTo", true
    from jsonb_to_recordset(${json(register.units)}) as t (code text, topic text, unit text, officer text,
      "validFrom" date, "validTo" date) ${establishment}`
}
