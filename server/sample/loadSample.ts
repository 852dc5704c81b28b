import type { CaseInput } from '../../data/model/caseInput.ts'
import { sampleCases } from '../../data/sample/sampleCases.ts'
import { sampleCorridors } from '../../data/sample/sampleCorridors.ts'
import { sampleCrossings } from '../../data/sample/sampleCrossings.ts'
import { sampleDrugFacts } from '../../data/sample/sampleDrugFacts.ts'
import { sampleDuplicates } from '../../data/sample/sampleDuplicates.ts'
import { sampleDrugSpots } from '../../data/sample/sampleDrugSpots.ts'
import { sampleEstablishments } from '../../data/sample/sampleEstablishments.ts'
import { sampleReadings } from '../../data/sample/sampleReadings.ts'
import { sampleRegister } from '../../data/sample/sampleRegister.ts'
import { sampleSites } from '../../data/sample/sampleSites.ts'
import { sampleTips } from '../../data/sample/sampleTips.ts'
import { recordEvent } from '../audit/recordEvent.ts'
import { inTransaction, type Sql } from '../database/connect.ts'
import { insertCases } from '../imports/insertCases.ts'
import { SAMPLE_AREA } from '../imports/sampleArea.ts'
import { insertDrugFacts } from './insertDrugFacts.ts'
import { insertReadings } from './insertReadings.ts'
import { clearInspections } from './clearInspections.ts'
import { insertInspections } from './insertInspections.ts'
import { insertRegister } from './insertRegister.ts'
import { insertTips } from './insertTips.ts'
import { readSampleFacts } from './sampleFacts.ts'

const CHUNK = 2000

/** Whether sample records are in the database. */
export const isSampleLoaded = async (sql: Sql): Promise<boolean> => {
  const [row] = await sql<{ found: boolean }[]>`select exists (select from cases where is_sample) as found`
  return row?.found ?? false
}

/** Whether the sample was ever loaded or removed here, or any case was ever imported: then it is not loaded by itself. */
export const isSampleSettled = async (sql: Sql): Promise<boolean> => {
  const [row] = await sql<{ found: boolean }[]>`
    select exists (select from settings where name = 'sample') or exists (select from import_batches) as found`
  return row?.found ?? false
}

/**
 * Loads the sample province in one transaction.
 * @param today local day (day number); cases end at its start, and the same day gives the same rows
 */
export const loadSample = (sql: Sql, today: number, onProgress: (cases: number) => void = () => {}): Promise<number> =>
  inTransaction(sql, async (transaction) => {
    const facts = readSampleFacts(today)
    await insertThings(transaction, facts)
    await insertDrugFacts(transaction, sampleDrugFacts(facts))
    await insertReadings(transaction, sampleReadings(sampleSites(facts), today))
    await insertTips(transaction, sampleTips(facts))
    const [batch] = await transaction<{ id: number }[]>`
      insert into import_batches (thing, file_name, file_hash, is_sample) values ('cases', 'sample', 'sample', true)
      returning id`
    const batchId = batch?.id ?? 0
    let written = 0
    let chunk: CaseInput[] = []
    const flush = async () => {
      await insertCases(transaction, chunk, { batchId, isSample: true })
      written += chunk.length
      chunk = []
      onProgress(written)
    }
    for (const made of sampleCases(facts)) {
      chunk.push(made)
      if (chunk.length === CHUNK) await flush()
    }
    await flush()
    await transaction`
      update import_batches set finished_at = now(), rows_read = ${written}, rows_added = ${written} where id = ${batchId}`
    await remember(transaction, 'loaded')
    const detail = { added: written }
    await recordEvent(transaction, { person: null, action: 'IMPORT', subjectType: 'sample', detail })
    return written
  })

/** Removes every sample record and nothing else, and remembers that it must not come back by itself. */
export const clearSample = (sql: Sql): Promise<void> =>
  inTransaction(sql, async (transaction) => {
    await transaction`delete from cases where is_sample`
    await transaction`delete from corridors where is_sample`
    await transaction`delete from commune_drug_facts where is_sample`
    await clearInspections(transaction)
    for (const table of ['crossings', 'drug_spots', 'polluted_sites', 'readings', 'tips']) {
      await transaction`delete from ${transaction(table)} where is_sample`
    }
    await transaction`delete from record_versions where (record->>'is_sample')::boolean`
    await transaction`delete from import_batches where is_sample`
    await transaction`delete from import_mappings where starts_with(source, ${SAMPLE_AREA})`
    await remember(transaction, 'cleared')
    await recordEvent(transaction, { person: null, action: 'CHANGE', subjectType: 'sample', detail: { removed: true } })
  })

const remember = (sql: Sql, state: string) => sql`
  insert into settings (name, value) values ('sample', ${sql.json(state)})
  on conflict (name) do update set value = excluded.value, changed_at = now()`

const insertThings = async (sql: Sql, facts: ReturnType<typeof readSampleFacts>): Promise<void> => {
  const crossings = sampleCrossings(facts).map(({ point, ...row }) => ({ ...row, lon: point[0], lat: point[1] }))
  await sql`
    insert into crossings (code, name, class, mode, country, counterpart, province_code, commune_code, position, accuracy,
      error_metres, accuracy_source, source, source_number, is_sample)
    select code, name, class, mode, country, counterpart, "provinceCode", "communeCode",
      st_setsrid(st_makepoint(lon, lat), 4326), accuracy, "errorMetres", source, 'sample', code, true
    from jsonb_to_recordset(${sql.json(crossings as never)}) as t (code text, name text, class text, mode text,
      country text, counterpart text, "provinceCode" text, "communeCode" text, lon double precision, lat double precision,
      accuracy text, "errorMetres" integer, source text)
    on conflict do nothing`
  const corridors = sampleCorridors(facts)
  await sql`
    insert into corridors (code, name, theme, scope, status, province_code, note, source, source_number, is_sample)
    select code, name, theme, scope, status, "provinceCode", note, 'sample', code, true
    from jsonb_to_recordset(${sql.json(corridors as never)}) as t (code text, name text, theme text, scope text,
      status text, "provinceCode" text, note text)
    on conflict do nothing`
  const legs = corridors.flatMap(({ code, legs: own }) =>
    own.map(({ path, ...leg }, index) => ({
      ...leg,
      code,
      order: index + 1,
      path: JSON.stringify({ type: 'LineString', coordinates: path }),
    })),
  )
  await sql`
    insert into corridor_legs (corridor_id, leg_order, mode, from_name, to_name, path)
    select corridors.id, "order", mode, "fromName", "toName", st_setsrid(st_geomfromgeojson(path), 4326)
    from jsonb_to_recordset(${sql.json(legs as never)}) as t (code text, "order" integer, mode text, "fromName" text,
      "toName" text, path text)
    join corridors on corridors.code = t.code and corridors.is_sample
    on conflict do nothing`
  const withText = (rows: readonly { shape: unknown }[]) =>
    sql.json(rows.map((row) => ({ ...row, shape: JSON.stringify(row.shape) })) as never)
  await sql`
    insert into drug_spots (code, kind, name, status, province_code, commune_code, shape, found_on, dismantled_on,
      source, source_number, is_sample)
    select code, kind, name, status, "provinceCode", "communeCode", st_setsrid(st_geomfromgeojson(shape), 4326),
      "foundOn", "dismantledOn", 'sample', code, true
    from jsonb_to_recordset(${withText(sampleDrugSpots(facts))}) as t (code text, kind text, name text, status text,
      "provinceCode" text, "communeCode" text, shape text, "foundOn" date, "dismantledOn" date)
    on conflict do nothing`
  await sql`
    insert into polluted_sites (code, name, class, handling, sector, province_code, commune_code, shape, found_on, due_on,
      score, source, source_number, is_sample)
    select code, name, class, handling, sector, "provinceCode", "communeCode", st_setsrid(st_geomfromgeojson(shape), 4326),
      "foundOn", "dueOn", score, 'sample', code, true
    from jsonb_to_recordset(${withText(sampleSites(facts))}) as t (code text, name text, class text, handling text,
      sector text, "provinceCode" text, "communeCode" text, shape text, "foundOn" date, "dueOn" date, score integer)
    on conflict do nothing`
  const establishments = sampleEstablishments(facts)
  const register = sampleRegister(facts, establishments)
  const described = establishments.map((row, place) => ({ ...row, ...register.facts[place] }))
  const rows = [...described, ...sampleDuplicates(establishments, register.facts)].map(({ point, ...row }) => ({
    ...row,
    lon: point?.[0] ?? null,
    lat: point?.[1] ?? null,
  }))
  await sql`
    insert into establishments (code, name, type, address, province_code, commune_code, position, precision,
      facility_class, former_names, tax_number, activity, opened_on, closed_on, project_group, discharge,
      risk_note, n2o_roles, n2o_purpose, stated_unit, source, source_number, is_sample)
    select t.code, t.name, type, address, "provinceCode", "communeCode",
      case when lon is null then null else st_setsrid(st_makepoint(lon, lat), 4326) end, precision, "facilityClass",
      "formerNames", "taxNumber", activity, "openedOn", "closedOn", "projectGroup", discharge, "riskNote",
      "n2oRoles", "n2oPurpose",
      case when precision = 'COMMUNE' then concat(communes.kind, ' ', communes.name, ', ', provinces.name) end, 'sample',
      t.code, true
    from jsonb_to_recordset(${sql.json(rows as never)}) as t (code text, name text, type text, address text,
      "provinceCode" text, "communeCode" text, lon double precision, lat double precision, precision text,
      "facilityClass" text, "formerNames" text, "taxNumber" text, activity text, "openedOn" date,
      "closedOn" date, "projectGroup" text, discharge double precision, "riskNote" text, "n2oRoles" text[],
      "n2oPurpose" text)
      join communes on communes.code = t."communeCode" join provinces on provinces.code = t."provinceCode"
    on conflict do nothing`
  // A table that was counted while it was empty is taken for empty by every join with it.
  await sql`analyze establishments`
  await insertRegister(sql, register)
  await insertInspections(sql, facts, establishments)
}
