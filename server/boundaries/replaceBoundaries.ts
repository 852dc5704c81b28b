import { recordEvent } from '../audit/recordEvent.ts'
import { deriveApproximate } from '../communes/deriveApproximate.ts'
import type { Sql } from '../database/connect.ts'
import { coordinateSystemOf } from '../files/coordinateSystem.ts'
import { BoundaryError } from './boundaryFile.ts'
import type { BoundaryReport } from './boundaryReport.ts'
import { checkParts } from './checkParts.ts'
import { communeFinder, type CommuneKey } from './matchCommunes.ts'
import { openBoundaryFile } from './openBoundaryFile.ts'
import {
  type BoundaryCounts,
  countBoundaries,
  createParts,
  dropOfficial,
  listChangedBoxes,
  listCommuneKeys,
  listOfficialOverlaps,
  lockBoundaries,
  placeOfficial,
} from './queries.ts'
import { readParts } from './readParts.ts'
import { reassign } from './reassign.ts'
import { inUndoableTransaction } from './undoable.ts'

export interface ReplaceOptions {
  /** Layer of a file that has several. */
  readonly layer?: string | null
  /** Coordinate system, where the file states none or a wrong one. */
  readonly epsg?: number | null
  /** Communes with a refused feature keep their boundary; otherwise one refused feature stops everything. */
  readonly skipBad?: boolean
  /** Everything is done and undone again. */
  readonly dryRun?: boolean
  readonly onProgress?: (line: string) => void
}

/** Official neighbours may share this much: rounding of coordinates along a long border. */
const OVERLAP_SQUARE_METRES = 10_000
const MOST_OVERLAPS = 20

/**
 * Replaces boundaries of communes by the official ones of a file, gives every case and thing its commune again, and
 * clips the approximate neighbours: all in one transaction, or nothing. Throws `BoundaryError` when the file cannot be
 * used at all; single features that cannot are named in the report.
 */
export const replaceBoundaries = async (
  sql: Sql,
  file: string,
  { layer = null, epsg = null, skipBad = false, dryRun = false, onProgress = () => {} }: ReplaceOptions = {},
): Promise<BoundaryReport> => {
  const opened = await openBoundaryFile(file, layer)
  const system = coordinateSystemOf(epsg === null ? opened.stated : { epsg })
  const isKept = (report: BoundaryReport) => report.isWritten
  return inUndoableTransaction(sql, isKept, async (transaction) => {
    await lockBoundaries(transaction)
    const before = await countBoundaries(transaction)
    const communes = await listCommuneKeys(transaction)
    const names = namesOf(communes)
    await createParts(transaction)
    onProgress('Đọc tệp…')
    const read = await readParts(transaction, opened, system, communeFinder(communes))
    onProgress(`Kiểm tra ${read.features} đối tượng…`)
    const checked = await checkParts(transaction, {
      communes: new Map(communes.map((commune) => [commune.code, commune])),
      names,
      otherNames: read.otherNames,
      refusedCodes: new Set(read.refused.flatMap(({ code }) => (code === null ? [] : [code]))),
    })
    const refused = [...read.refused, ...checked.refused].sort((a, b) => a.number - b.number)
    const report: BoundaryReport = {
      isWritten: false,
      source: opened.fileName,
      coordinateSystem: system.isAssumed ? `${system.name}; tệp không ghi, hiểu theo giá trị tọa độ` : system.name,
      replaced: checked.accepted,
      kept: before.total - checked.accepted.length,
      mended: checked.mended,
      refused,
      warnings: checked.warnings,
      clipped: 0,
      reassigned: null,
      counts: before,
      names,
    }
    if (checked.accepted.length === 0 || (refused.length > 0 && !skipBad)) return report
    onProgress(`Thay ranh giới của ${checked.accepted.length} đơn vị…`)
    const boxes = await listChangedBoxes(transaction)
    await placeOfficial(transaction, checked.accepted, opened.fileName)
    const overlaps = await listOfficialOverlaps(transaction, OVERLAP_SQUARE_METRES)
    const { swallowed, ...settled } = await settle(transaction, boxes, before, onProgress)
    const warnings = [...checked.warnings, ...overlapWarnings(overlaps, names), ...swallowWarnings(swallowed, names)]
    const detail = { file: opened.fileName, replaced: report.replaced.length, refused: refused.length }
    await recordEvent(transaction, { person: null, action: 'IMPORT', subjectType: 'boundaries', detail })
    return { ...report, ...settled, warnings, isWritten: !dryRun }
  })
}

/**
 * Puts the approximate boundaries of data/reference back in place of official ones: of one province, or of all.
 * One transaction. Throws `BoundaryError` for a province that does not exist.
 */
export const restoreApproximate = async (
  sql: Sql,
  { provinceCode, dryRun = false }: { readonly provinceCode: string | null; readonly dryRun?: boolean },
): Promise<BoundaryReport> => {
  const isKept = (report: BoundaryReport) => report.isWritten
  return inUndoableTransaction(sql, isKept, async (transaction) => {
    await lockBoundaries(transaction)
    const before = await countBoundaries(transaction)
    const communes = await listCommuneKeys(transaction)
    const names = namesOf(communes)
    if (provinceCode !== null && !communes.some((commune) => commune.provinceCode === provinceCode)) {
      throw new BoundaryError(
        `Không có tỉnh, thành phố nào mang mã “${provinceCode}”. Ví dụ: --province 91 (An Giang).`,
      )
    }
    await createParts(transaction)
    const replaced = (await dropOfficial(transaction, provinceCode)).map(({ code }) => code).sort()
    const boxes = await listChangedBoxes(transaction)
    const { swallowed, ...settled } = await settle(transaction, boxes, before, () => {})
    const detail = { restored: replaced.length, province: provinceCode }
    await recordEvent(transaction, { person: null, action: 'IMPORT', subjectType: 'boundaries', detail })
    return {
      isWritten: !dryRun,
      source: 'ranh giới gần đúng',
      coordinateSystem: null,
      replaced,
      kept: before.total - replaced.length,
      mended: [],
      refused: [],
      warnings: swallowWarnings(swallowed, names),
      ...settled,
      names,
    }
  })
}

/** What follows every change of official boundaries: approximate neighbours, counts that must hold, cases and things. */
const settle = async (
  sql: Sql,
  boxes: Awaited<ReturnType<typeof listChangedBoxes>>,
  before: BoundaryCounts,
  onProgress: (line: string) => void,
) => {
  const { clipped, swallowed } = await deriveApproximate(sql, boxes)
  const counts = await countBoundaries(sql)
  if (counts.bounded < before.bounded || counts.archipelagos < before.archipelagos) {
    throw new BoundaryError('Sẽ có đơn vị mất ranh giới nên đã dừng. Chưa có gì thay đổi; hãy kiểm tra lại tệp.')
  }
  onProgress('Xếp lại vụ việc và đối tượng vào xã…')
  return { clipped, swallowed, counts, reassigned: await reassign(sql) }
}

type Names = ReadonlyMap<string, string>

const namesOf = (communes: readonly CommuneKey[]): Names =>
  new Map(communes.map(({ code, kind, name, provinceName }) => [code, `${kind} ${name} (${provinceName})`]))

const overlapWarnings = (overlaps: Awaited<ReturnType<typeof listOfficialOverlaps>>, names: Names): string[] => {
  const hectares = (squareMetres: number) =>
    `${(squareMetres / 10_000).toLocaleString('vi-VN', { maximumFractionDigits: 1 })} ha`
  const lines = overlaps
    .slice(0, MOST_OVERLAPS)
    .map(
      ({ one, other, squareMetres }) =>
        `${one} ${names.get(one)} và ${other} ${names.get(other)}: hai ranh giới chính thức chồng nhau ${hectares(squareMetres)}.`,
    )
  return overlaps.length > MOST_OVERLAPS
    ? [...lines, `Còn ${overlaps.length - MOST_OVERLAPS} cặp ranh giới chính thức khác chồng nhau ít hơn.`]
    : lines
}

const swallowWarnings = (codes: readonly string[], names: Names): string[] =>
  codes.map(
    (code) =>
      `${code} ${names.get(code)}: ranh giới chính thức của xã bên phủ gần hết ranh giới gần đúng; giữ nguyên ranh giới gần đúng.`,
  )
