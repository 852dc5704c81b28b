import { newNumber } from '../../../data/model/newNumber.ts'
import {
  changedFields,
  type EditedThing,
  type RecordCorrection,
  type RecordDraft,
  type RecordState,
  type SavedRecord,
} from '../../../data/model/recordEdit.ts'
import { kindOf } from '../../../data/model/thingRow/judgeRecord.ts'
import type { Person } from '../../access/person.ts'
import { writeKeys } from '../../access/writeKeys.ts'
import type { Sql } from '../../database/connect.ts'
import { insertCases } from '../../imports/insertCases.ts'
import { notFound } from '../../http/problems.ts'
import type { ReviewedThing } from '../../../data/model/reviews.ts'
import { closeReviews } from '../../reviews/decisionQueries.ts'
import { keepVersions } from '../keepVersions.ts'
import { writeThings } from '../writeThings.ts'
import type { Writing, Written } from '../writing.ts'
import { type Editor, inEditing } from './editorOf.ts'
import { describeChange } from './describeChange.ts'
import {
  type Correction,
  deleteRecord,
  findNumber,
  findVersionOf,
  findVersionUnder,
  type FoundVersion,
  type FoundRecord,
  listCorrections,
  listVersions,
  lockRecord,
  wasAddedBy,
} from './queries.ts'
import { recordCells, recordShape, type StoredRecord } from './recordCells.ts'
import { isSamePlace, isSameRecord, type Judged, judged, withGoods, withIdentity, withUnitOf } from './judgedRecord.ts'
import type { RecordJudge } from './recordJudge.ts'
import { changedMeanwhile, numberTaken, numberTakenMeanwhile, onlySamples, refusedWrite } from './refusals.ts'

/** Who also needs what they write judged. */
export interface JudgingEditor extends Editor {
  /** A judge of the units of now; asked for outside transactions. */
  readonly judge: () => Promise<RecordJudge>
}

export const WHAT = 'hồ sơ này'

/**
 * Adds a record that a form describes. Sent again by the same person, because its answer was lost on the way, it is not
 * added twice. Throws `ApiError`: what is wrong by field, or that it lies outside the area.
 */
export const addRecord = async (
  editor: JudgingEditor,
  thing: EditedThing,
  draft: RecordDraft,
): Promise<SavedRecord> => {
  const source = sourceOf(editor.person)
  const judge = await editor.judge()
  const judgement = judged(editor.person, judge, { thing, state: draft, source })
  const sourceNumber = judgement.record.sourceNumber || newNumber()
  return inEditing(editor, async (sql) => {
    const taken = await findNumber(sql, thing, { source, sourceNumber })
    if (taken) {
      const stored = taken.id === null ? undefined : await lockRecord(sql, thing, taken.id)
      const isOwn = stored && (await wasAddedBy(sql, thing, stored.id, editor.person.id))
      if (!isOwn || !isSentAgain(editor, judge, { thing, stored, draft })) throw numberTaken(sourceNumber)
      return { id: stored.id, version: stored.version, verdict: 'UNCHANGED' }
    }
    const named = withIdentity(judgement, { source, sourceNumber })
    const { id } = await write(sql, named, {
      ...writingOf(editor, 'EDIT'),
      note: draft.note,
      isSample: editor.person.isSample ?? false,
    })
    const now = await lockRecord(sql, thing, id)
    // Somebody wrote the same number after it was looked for: what they wrote is not replaced.
    if (now?.version !== 1) throw numberTakenMeanwhile(sourceNumber)
    await editor.record(sql, { thing, id, detail: describeChange(thing, null, now) })
    return { id, version: 1, verdict: 'ADDED' }
  })
}

/**
 * Corrects the version that a form was opened with: what the correction does not name stays, and the whole is judged.
 * Throws `ApiError`: 409 when another version stands there now.
 */
export const changeRecord = async (
  editor: JudgingEditor,
  thing: EditedThing,
  id: number,
  { version, cells, shape, note }: RecordCorrection,
): Promise<SavedRecord> => {
  const judge = await editor.judge()
  return inEditing(editor, async (sql) => {
    const stored = await lockVersion(sql, editor, thing, id, version)
    const opened = stateOf(thing, stored.record)
    const wanted = { cells: { ...opened.cells, ...cells }, shape: shape === undefined ? opened.shape : shape }
    if (changedFields(opened, wanted).length === 0) return { id, version, verdict: 'UNCHANGED' }
    const judgement = judged(editor.person, judge, { thing, state: wanted })
    if (isSameRecord(judge, thing, opened, wanted)) return { id, version, verdict: 'UNCHANGED' }
    const writing = { ...writingOf(editor, 'EDIT'), note }
    return isSamePlace(opened, wanted)
      ? replace(sql, editor, { thing, stored, ...inPlaceOf(stored.record, judgement, writing) })
      : replace(sql, editor, { thing, stored, judgement, writing })
  })
}

/**
 * Brings a former version, which the person may see, back as the newest one. What it replaces is kept as well; what the
 * review desk corrected after that version is taken back with it and asked again.
 */
export const restoreRecord = async (
  editor: JudgingEditor,
  thing: EditedThing,
  id: number,
  { version, former }: { readonly version: number; readonly former: FoundVersion },
): Promise<SavedRecord> => {
  const state = stateOf(thing, former.record)
  const judgement = withGoods(judged(editor.person, await editor.judge(), { thing, state }), former.record)
  return inEditing(editor, async (sql) => {
    const stored = await lockVersion(sql, editor, thing, id, version)
    if (isSameStored(former.record, stored.record)) return { id, version, verdict: 'UNCHANGED' }
    const writing = { ...writingOf(editor, 'RESTORE'), note: `Về bản ${former.version}` }
    const corrections = await listCorrections(sql, thing, id, former.version)
    if (corrections.length === 0) {
      return replace(sql, editor, { thing, stored, judgement, writing: { ...writing, reopensCorrected: true } })
    }
    const settle = () => settleAgain(sql, thing, corrections)
    return replace(sql, editor, { thing, stored, ...inPlaceOf(former.record, judgement, writing), settle })
  })
}

/** Takes a record off the map; what it was is kept with the reason. */
export const removeRecord = (
  editor: Editor,
  thing: EditedThing,
  id: number,
  { version, note }: { readonly version: number; readonly note: string },
): Promise<void> =>
  inEditing(editor, async (sql) => {
    const stored = await lockVersion(sql, editor, thing, id, version)
    await keepVersions(sql, thing, [id], { ...writingOf(editor, 'REMOVE'), note })
    await deleteRecord(sql, thing, id)
    await editor.record(sql, { thing, id, detail: describeChange(thing, stored, null) })
  })

const lockVersion = async (sql: Sql, { person }: Editor, thing: EditedThing, id: number, version: number) => {
  const stored = await lockRecord(sql, thing, id)
  if (!stored) throw notFound(WHAT)
  if (person.isSample && !stored.isSample) throw onlySamples()
  if (stored.version === version) return stored
  const kept = await listVersions(sql, thing, id)
  const [last] = kept
  const since = kept.filter((one) => one.version >= version)
  const isOne = since.every(({ personName }) => personName === last?.personName)
  // The version is what the request says: it may be one that the person never saw.
  const keys = writeKeys(person, 'DATA_EDIT')
  const opened = await findVersionUnder(sql, thing, id, { version, keys })
  throw changedMeanwhile(
    last,
    opened ? changedFields(stateOf(thing, opened), stateOf(thing, stored.record)) : [],
    isOne,
  )
}

/** What a form for a new record leaves to the server, which then found it. */
const LEFT_TO_THE_SERVER = ['sourceNumber', 'unit', 'province', 'sensitivity']

/** Whether a record is what a draft says, word for word. */
const isSentAgain = (
  { person }: Editor,
  judge: RecordJudge,
  { thing, stored, draft }: { readonly thing: EditedThing; readonly stored: FoundRecord; readonly draft: RecordDraft },
): boolean => {
  if (person.isSample && !stored.isSample) return false
  const { cells, shape } = stateOf(thing, stored.record)
  const left = LEFT_TO_THE_SERVER.map((key) => [key, draft.cells[key] ?? ''])
  return isSameRecord(judge, thing, { cells: { ...cells, ...Object.fromEntries(left) }, shape }, draft)
}

const stateOf = (thing: EditedThing, record: StoredRecord): RecordState => ({
  cells: recordCells(thing, record),
  shape: recordShape(thing, record),
})

/** What says nothing about the thing itself. */
const OF_THE_ROW = new Set(['id', 'version', 'batch_id', 'fingerprint', 'created_at', 'updated_at'])

const isSameStored = (one: StoredRecord, other: StoredRecord): boolean =>
  [...new Set([...Object.keys(one), ...Object.keys(other)])].every(
    (key) => OF_THE_ROW.has(key) || JSON.stringify(one[key] ?? null) === JSON.stringify(other[key] ?? null),
  )

/** Writes a record where a stored one counts: somebody may have decided that against the rule. */
const inPlaceOf = (stored: StoredRecord, judgement: Judged, writing: Writing) => {
  const codeOf = (key: string) => (typeof stored[key] === 'string' ? stored[key] : null)
  const place = { provinceCode: codeOf('province_code'), communeCode: codeOf('commune_code') }
  return { judgement: withUnitOf(judgement, stored), writing: { ...writing, place } }
}

interface Replacing {
  readonly thing: EditedThing
  readonly stored: FoundRecord
  readonly judgement: Judged
  readonly writing: Writing
  /** What else belongs to the change. */
  readonly settle?: () => Promise<void>
}

/** Reviews whose correction comes back with a version are closed as they were by it. */
const settleAgain = async (sql: Sql, thing: EditedThing, corrections: readonly Correction[]): Promise<void> => {
  for (const { reviewId, personId, personName, note } of corrections) {
    const person = { id: personId, name: personName }
    await closeReviews(sql, thing as ReviewedThing, [reviewId], { decision: 'CORRECTED', person, note })
  }
}

const replace = async (
  sql: Sql,
  editor: Editor,
  { thing, stored, judgement, writing, settle }: Replacing,
): Promise<SavedRecord> => {
  const { id, source, sourceNumber } = stored
  const { verdict } = await write(sql, withIdentity(judgement, { source, sourceNumber }), writing)
  const version = await findVersionOf(sql, thing, id)
  if (verdict === 'UNCHANGED') return { id, version, verdict }
  await settle?.()
  const now = await lockRecord(sql, thing, id)
  await editor.record(sql, { thing, id, detail: describeChange(thing, stored, now!) })
  return { id, version, verdict: 'CHANGED' }
}

const writingOf = ({ person }: Editor, act: Writing['act']): Writing => ({
  act,
  batchId: null,
  person: { id: person.id, name: person.name },
  keys: writeKeys(person, 'DATA_EDIT'),
})

const write = async (
  sql: Sql,
  judgement: Judged,
  writing: Writing,
): Promise<{ id: number; verdict: Written['verdict'] }> => {
  const [written] =
    judgement.thing === 'cases'
      ? (await insertCases(sql, [judgement.record], writing)).written
      : await writeThings(sql, kindOf(judgement.thing), [judgement.record], writing)
  if (written?.problem) throw refusedWrite(written.problem)
  return { id: written?.id ?? 0, verdict: written?.verdict ?? 'REFUSED' }
}

/** Records made by hand are numbered by province: two offices may use the same numbers. */
const sourceOf = ({ grants }: Person): string => {
  const provinces = new Set(grants.map(({ provinceCode }) => provinceCode))
  const [only] = provinces
  return provinces.size === 1 && only ? `manual-${only}` : 'manual'
}
