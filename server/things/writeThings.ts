import { createHash } from 'node:crypto'
import type { ThingInput } from '../../data/model/thingRow/thingInput.ts'
import type { ThingKind } from '../../data/model/thingRow/thingKind.ts'
import { inTransaction, type Sql } from '../database/connect.ts'
import { writeLegs } from './corridorLegs.ts'
import { findOvertaken } from './findOvertaken.ts'
import { findUnchanged } from './findUnchanged.ts'
import { SHAPE_NOT_HERE, withKeptShapes } from './keptShapes.ts'
import { type KeptThing, keepVersions } from './keepVersions.ts'
import { keepKnownCommunes } from './keepKnownCommunes.ts'
import { type Located, locateThings } from './locateThings.ts'
import { reviewThings } from './reviewThings.ts'
import { saidBefore } from './saidBefore.ts'
import { type Candidate, changedTo, filledColumns, thingRows } from './thingRows.ts'
import { NOT_ALLOWED, type Writing, type Written } from './writing.ts'

type LevelOf = (candidate: Candidate) => string

/** Level of a new thing of which nothing says one. */
const usualLevel = (kind: ThingKind) => (kind.thing === 'crossings' ? 'PUBLIC' : 'INTERNAL')

interface Known {
  readonly place: number
  readonly id: number
  readonly isSame: boolean
  readonly isAllowed: boolean
  readonly sensitivity: string
  readonly provinceCode: string
  readonly communeCode: string | null
}

/**
 * Writes things of one kind set by set: new ones are added, known ones (same source and number) are corrected when
 * anything about them differs, with the former record kept, and what a file says again is left alone. Each gets its commune and
 * its reviews. A source number may stand only once in `given`.
 */
export const writeThings = (
  pool: Sql,
  kind: ThingKind & { readonly thing: KeptThing },
  given: readonly ThingInput[],
  writing: Writing,
): Promise<Written[]> =>
  inTransaction(pool, async (sql) => {
    if (given.length === 0) return []
    const inputs = await withKeptShapes(sql, kind, given)
    const located = await locateThings(sql, kind, inputs)
    const prints = inputs.map(fingerprintOf)
    const known = new Map((await findKnown(sql, kind, inputs, prints, writing)).map((one) => [one.place, one]))
    const saysPlace = !writing.absent?.has('province_code')
    const placed = inputs.map((input, place): Candidate => {
      const stored = known.get(place)
      const kept = saysPlace || !stored ? writing.place : placeOf(stored)
      const found = { ...located[place]!, ...kept }
      // A file that does not say the province, of a place in no commune, leaves it as it is known.
      const told = stored?.provinceCode ?? input.countedProvinceCode ?? null
      const provinceCode = found.provinceCode ?? (writing.act === 'IMPORT' ? told : null)
      return { place, input, fingerprint: prints[place]!, located: { ...found, provinceCode } }
    })
    const candidates = writing.act === 'IMPORT' ? await keepKnownCommunes(sql, kind, placed, known) : placed
    const levelOf = ({ place, input }: Candidate) =>
      String(input.values.sensitivity ?? known.get(place)?.sensitivity ?? usualLevel(kind))
    const allowed = await allowedPlaces(sql, kind, candidates, { levelOf, keys: writing.keys })
    const written: Written[] = []
    const differing: Candidate[] = []
    for (const candidate of candidates) {
      const stored = known.get(candidate.place)
      const problem =
        (candidate.input.keepsShape ? SHAPE_NOT_HERE : problemOf(candidate.located)) ??
        (!allowed.has(candidate.place) || stored?.isAllowed === false ? NOT_ALLOWED : null)
      if (problem) written[candidate.place] = { verdict: 'REFUSED', id: null, problem }
      else if (stored?.isSame) written[candidate.place] = { verdict: 'UNCHANGED', id: stored.id }
      else differing.push(candidate)
    }
    const idOf = (place: number) => known.get(place)?.id ?? 0
    const unchanged = await findUnchanged(
      sql,
      kind,
      writing.act === 'IMPORT' ? differing.filter(({ place }) => known.has(place)) : [],
      { absent: writing.absent, idOf, levelOf },
    )
    for (const place of unchanged) written[place] = { verdict: 'UNCHANGED', id: idOf(place) }
    const remaining = differing.filter(({ place }) => !unchanged.has(place))
    const overtaken = await findOvertaken(
      sql,
      kind.thing,
      remaining.map(({ place, input }) => ({ place, id: known.get(place)?.id, madeFrom: input.madeFrom })),
      writing,
    )
    for (const [place, problem] of overtaken) written[place] = { verdict: 'REFUSED', id: null, problem }
    const fresh = remaining.filter(({ place }) => !overtaken.has(place))
    const changed = fresh.flatMap(({ place }) => known.get(place)?.id ?? [])
    await keepVersions(sql, kind.thing, changed, writing)
    const ids = await upsert(sql, kind, fresh, { ...writing, levelOf })
    for (const { place, input } of fresh) {
      const id = ids.get(keyOf(input)) ?? null
      written[place] = { verdict: known.has(place) ? 'CHANGED' : 'ADDED', id }
    }
    if (kind.thing === 'corridors') await writeLegs(sql, fresh, (place) => written[place]?.id ?? 0)
    // A file without places says nothing about them.
    if (saysPlace)
      await reviewThings(
        sql,
        kind.thing,
        fresh.map(({ place, input, located: found }) => ({ id: written[place]?.id ?? 0, input, located: found })),
        writing,
      )
    return written
  })

const problemOf = ({ invalid, provinceCode }: Located): Written['problem'] | null => {
  if (invalid) {
    return {
      code: 'SHAPE_WRONG',
      message: `Vùng vẽ chưa đúng (${invalid}). Hãy vẽ lại để đường biên không tự cắt.`,
    }
  }
  return provinceCode
    ? null
    : {
        code: 'PROVINCE_UNKNOWN',
        message: 'Không biết thuộc tỉnh nào. Hãy ghi xã, tỉnh, hoặc tọa độ nằm trong một xã.',
      }
}

/** Of what the row says itself, not of what an export told about it. */
const fingerprintOf = ({
  source,
  sourceNumber,
  madeFrom: _madeFrom,
  countedProvinceCode: _counted,
  ...rest
}: ThingInput): string =>
  createHash('sha1')
    .update(JSON.stringify([source, sourceNumber, rest]))
    .digest('base64')

/** Where a known thing counts: what a file without places leaves as it is. */
const placeOf = ({ provinceCode, communeCode }: Known) => ({ provinceCode, communeCode })

const findKnown = async (
  sql: Sql,
  kind: ThingKind,
  inputs: readonly ThingInput[],
  prints: readonly string[],
  writing: Writing,
): Promise<Known[]> => {
  const sources = inputs.map(({ source }) => source)
  const numbers = inputs.map(({ sourceNumber }) => sourceNumber)
  // What is read after the lock is what the one before has written.
  await sql`
    select from unnest(${sources}::text[], ${numbers}::text[]) as input (source, source_number)
      join ${sql(kind.thing)} t using (source, source_number) order by t.id for no key update of t`
  return sql<Known[]>`
    select (place - 1)::int as place, t.id,
      ${saidBefore(sql, kind.thing as KeptThing, 't', writing)} as is_same,
      ${allows(sql, kind, writing.keys, 't')} as is_allowed, t.sensitivity,
      t.province_code, ${kind.thing === 'corridors' ? sql`null` : sql`t.commune_code`} as commune_code
    from unnest(${sources}::text[], ${numbers}::text[], ${prints as string[]}::text[]) with ordinality
      as input (source, source_number, fingerprint, place)
    join ${sql(kind.thing)} t using (source, source_number)`
}

/** Whether a row may be written under the keys. */
const allows = (sql: Sql, kind: ThingKind, keys: readonly string[] | null, relation: string) =>
  keys === null
    ? sql`true`
    : sql`access.thing_keys(${sql(relation)}.province_code,
        ${kind.thing === 'corridors' ? sql`null` : sql`${sql(relation)}.commune_code`}, ${sql(relation)}.sensitivity)
        && ${keys as string[]}::text[]`

const allowedPlaces = async (
  sql: Sql,
  kind: ThingKind,
  candidates: readonly Candidate[],
  { levelOf, keys }: { levelOf: LevelOf; keys: readonly string[] | null },
): Promise<ReadonlySet<number>> => {
  if (keys === null) return new Set(candidates.map(({ place }) => place))
  const rows = candidates.map((candidate) => ({
    place: candidate.place,
    province_code: candidate.located.provinceCode,
    commune_code: candidate.located.communeCode,
    sensitivity: levelOf(candidate),
  }))
  const allowed = await sql<{ place: number }[]>`
    select place from jsonb_to_recordset(${sql.json(rows as never)}) as t (place integer, province_code text,
      commune_code text, sensitivity text)
    where ${allows(sql, kind, keys, 't')}`
  return new Set(allowed.map(({ place }) => place))
}

const keyOf = ({ source, sourceNumber }: { readonly source: string; readonly sourceNumber: string }) =>
  `${source}\n${sourceNumber}`

const upsert = async (
  sql: Sql,
  kind: ThingKind,
  fresh: readonly Candidate[],
  { act, batchId, absent, isSample = false, levelOf }: Writing & { readonly levelOf: LevelOf },
): Promise<ReadonlyMap<string, number>> => {
  if (fresh.length === 0) return new Map()
  const shape = kind.shapeColumn
  const hasCode = kind.thing !== 'readings'
  const names = filledColumns(kind)
  const changeable = names.filter((name) => name !== 'source' && name !== 'source_number' && !absent?.has(name))
  const list = (columns: readonly string[], write: (name: string) => ReturnType<typeof sql>) =>
    columns.map((name, index) => (index === 0 ? write(name) : sql`, ${write(name)}`))
  const found = await sql<{ id: number; source: string; sourceNumber: string }[]>`
    insert into ${sql(kind.thing)} (${list(names, (name) => sql`${sql(name)}`)}, batch_id, is_sample, sensitivity
      ${hasCode ? sql`, code` : sql``} ${shape ? sql`, ${sql(shape)}` : sql``})
    select ${list(names, (name) => sql`i.${sql(name)}`)}, ${batchId}::integer, ${isSample},
      i.sensitivity ${hasCode ? sql`, i.source_number` : sql``}
      ${shape ? sql`, st_setsrid(st_geomfromgeojson(i.shape_text), 4326)` : sql``}
    from ${thingRows(sql, kind, fresh, { levelOf, name: 'i' })}
    on conflict (source, source_number) do update set
      ${list(changeable, (name) => sql`${sql(name)} = ${changedTo(sql, kind, name, absent)}`)},
      batch_id = excluded.batch_id, version = ${sql(kind.thing)}.version + 1, updated_at = now(),
      is_sample = ${sql(kind.thing)}.is_sample ${act === 'IMPORT' ? sql`and excluded.is_sample` : sql``},
      sensitivity = excluded.sensitivity
      ${shape && !absent?.has(shape) ? sql`, ${sql(shape)} = ${changedTo(sql, kind, shape, absent)}` : sql``}
    returning id, source, source_number`
  return new Map(found.map(({ id, ...key }) => [keyOf(key), id]))
}
