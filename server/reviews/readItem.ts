import type { Geometry } from 'geojson'
import type { Candidate, ReviewedRecord, ReviewedThing, ReviewItem } from '../../data/model/reviews.ts'
import { mayLosePoint } from '../../data/model/reviews.ts'
import { dayNumber } from '../../data/model/localDay.ts'
import type { EditedThing } from '../../data/model/recordEdit.ts'
import type { ResolveUnit } from '../../data/model/caseRow/judgePlace.ts'
import type { Sql } from '../database/connect.ts'
import { findRecord } from '../things/editing/queries.ts'
import { recordCells, recordShape } from '../things/editing/recordCells.ts'
import { type FoundReview, findReview, listOutlines, listSameUnit, metresBetween } from './queries.ts'

interface Reading {
  readonly onlySamples: boolean
  readonly resolveUnit: ResolveUnit
}

/** One open review with everything that a decision needs; undefined when the person may not decide it. Runs as the person. */
export const readItem = async (
  sql: Sql,
  thing: ReviewedThing,
  id: number,
  { onlySamples, resolveUnit }: Reading,
): Promise<ReviewItem | undefined> => {
  const found = await findReview(sql, thing, id, onlySamples)
  if (!found?.isOpen) return undefined
  const record = await readRecord(sql, thing, found.recordId)
  if (!record) return undefined
  const other = found.otherId === null ? null : ((await readRecord(sql, 'cases', found.otherId)) ?? null)
  const resolution = resolutionOf(found, resolveUnit)
  const statedCode = found.statedCommuneCode ?? resolution?.communeCode ?? null
  const candidateCodes = resolution?.candidates ?? []
  const codes = [...candidateCodes, statedCode, found.pointCommuneCode].filter((code) => code !== null)
  const outlines = new Map((await listOutlines(sql, thing, record.id, codes)).map((one) => [one.code, one] as const))
  const candidateOf = (code: string | null, share: number | null = null): Candidate | null => {
    const outline = code === null ? undefined : outlines.get(code)
    if (!outline) return null
    const { name, province, metres, boundary } = outline
    return { code: outline.code, name, province, share, metres, boundary: boundary as Geometry | null }
  }
  const { reason, statedUnit } = found
  return {
    thing,
    id,
    reason,
    openedAt: found.openedAt,
    record,
    statedUnit,
    statedCommune: candidateOf(statedCode),
    pointCommune: candidateOf(found.pointCommuneCode),
    candidates: candidateCodes.flatMap((code, at) => candidateOf(code, resolution?.shares[at] ?? null) ?? []),
    isBoundaryApproximate: [...outlines.values()].some(({ isApproximate }) => isApproximate),
    sameUnit: statedUnit ? (await listSameUnit(sql, { thing, reason, statedUnit }, onlySamples)).length : 1,
    mayLosePoint: mayLosePoint(thing) && record.shape !== null,
    other,
    metresBetween: other ? await metresBetween(sql, record.id, other.id) : null,
  }
}

/** What the unit on the paper may mean on the day of the record. */
export const resolutionOf = (
  { statedUnit, day }: Pick<FoundReview, 'statedUnit' | 'day'>,
  resolveUnit: ResolveUnit,
): ReturnType<ResolveUnit> | null =>
  statedUnit ? resolveUnit({ unit: statedUnit, district: '', province: '' }, day ? dayNumber(day) : null) : null

const readRecord = async (sql: Sql, thing: ReviewedThing, id: number): Promise<ReviewedRecord | undefined> => {
  // Readings have no form of their own, but are kept and told alike.
  const found = await findRecord(sql, thing as EditedThing, id)
  if (!found?.isExact) return undefined
  const { version, source, sourceNumber, isSample, communeCode, provinceCode, record } = found
  return {
    id,
    version,
    source,
    sourceNumber,
    isSample,
    communeCode,
    provinceCode,
    cells: recordCells(thing as EditedThing, record),
    shape: recordShape(thing as EditedThing, record),
    goods: Array.isArray(record.goods) ? record.goods.length : 0,
  }
}
