import type { Sql } from '../database/connect.ts'
import { HOW_TO_STATE } from '../files/coordinateSystem.ts'
import { BoundaryError } from './boundaryFile.ts'
import type { MendedFeature, RefusedFeature } from './boundaryReport.ts'
import type { CommuneKey } from './matchCommunes.ts'
import { checkBoundaries, joinParts, listOverlappingParts, mendParts, removeNew } from './queries.ts'
import { validityReason } from './validityReason.ts'

/** Largest share by which mending may change an area, and which parts of one commune may share. */
const MOST_CHANGE = 0.001
const FARTHEST_METRES = 50_000
/** Beyond this share a file is of other units or in another system: worth a word, not a refusal. */
const MOST_AREA_DIFFERENCE = 0.25
/** More names than this that differ say something about the file's texts, not about its communes. */
const MOST_OTHER_NAMES = 10
/** So many boundaries and more say something about the file as a whole. */
const MANY = 3

export interface CheckedParts {
  readonly mended: readonly MendedFeature[]
  readonly refused: readonly RefusedFeature[]
  readonly warnings: readonly string[]
  /** Codes whose new boundary is ready. */
  readonly accepted: readonly string[]
}

interface Known {
  readonly communes: ReadonlyMap<string, CommuneKey & { readonly areaKm2: number }>
  readonly names: ReadonlyMap<string, string>
  /** By code: the other name under which the file has the commune. */
  readonly otherNames: ReadonlyMap<string, string>
  /** Codes that lost a feature already: a commune is taken whole or not at all. */
  readonly refusedCodes: ReadonlySet<string>
}

/**
 * Mends and joins the parts that were read and judges each new boundary against what is known of its commune. Throws
 * `BoundaryError` when most boundaries lie beside their communes: then the coordinate system is wrong.
 */
export const checkParts = async (sql: Sql, known: Known): Promise<CheckedParts> => {
  const refused: RefusedFeature[] = []
  const mended: MendedFeature[] = []
  for (const { id, code, reason, change } of (await mendParts(sql)).sort((a, b) => a.id - b.id)) {
    if (change !== null && change <= MOST_CHANGE)
      mended.push({ number: id, code, reason: validityReason(reason), change })
    else
      refused.push({ number: id, code, reason: `Hình không hợp lệ: ${validityReason(reason)}; ${unmendable(change)}.` })
  }
  for (const { code, one, other } of await listOverlappingParts(sql, MOST_CHANGE)) {
    refused.push({ number: other, code, reason: `Trùng mã và chồng lên đối tượng thứ ${one} của cùng đơn vị.` })
  }
  await joinParts(sql, [...known.refusedCodes, ...refused.map(({ code }) => code ?? '')])
  const boundaries = await checkBoundaries(sql)
  const beside = boundaries.filter(({ metresFromPoint }) => metresFromPoint > 0)
  if (boundaries.length >= MANY && beside.length * 2 > boundaries.length) {
    throw new BoundaryError(
      `${beside.length} trong ${boundaries.length} ranh giới không chứa điểm đã biết của đơn vị: có lẽ sai hệ tọa độ hoặc kinh tuyến trục, hoặc tệp là của đơn vị trước 1/7/2025. ${HOW_TO_STATE}`,
    )
  }
  const warnings: string[] = []
  const otherNames: string[] = []
  const removed = new Set<string>()
  for (const { code, number, areaKm2, metresFromPoint } of boundaries) {
    const name = known.names.get(code) ?? code
    const otherName = known.otherNames.get(code)
    const refusal =
      metresFromPoint > FARTHEST_METRES
        ? `Nằm cách ${name} ${kilometres(metresFromPoint)}: có lẽ sai mã.`
        : otherName && metresFromPoint > 0
          ? `Mã ${code} là ${name} nhưng tệp ghi “${otherName}”, và hình không chứa điểm đã biết của đơn vị.`
          : null
    if (refusal) {
      removed.add(code)
      refused.push({ number, code, reason: refusal })
      continue
    }
    if (metresFromPoint > 0) {
      warnings.push(
        `${code} ${name}: điểm đại diện nằm ngoài ranh giới mới ${kilometres(metresFromPoint)}; giữ nguyên điểm.`,
      )
    }
    if (otherName) otherNames.push(`${code} ${name}: tệp ghi tên “${otherName}”; nhận theo mã.`)
    const commune = known.communes.get(code)
    // The known area of a special zone is its land; official boundaries often take in the sea between its islands.
    if (commune && commune.kind !== 'đặc khu' && Math.abs(areaKm2 / commune.areaKm2 - 1) > MOST_AREA_DIFFERENCE) {
      warnings.push(
        `${code} ${name}: diện tích ${square(areaKm2)}, trước đây biết là ${square(commune.areaKm2)}; hãy kiểm tra tệp có phải đơn vị sau 1/7/2025.`,
      )
    }
  }
  if (otherNames.length > MOST_OTHER_NAMES) {
    warnings.push(
      `${otherNames.length} đơn vị có tên khác trong tệp, ví dụ ${otherNames[0]} Có lẽ tệp ghi sai bảng mã chữ (thiếu .cpg).`,
    )
  } else warnings.push(...otherNames)
  if (removed.size > 0) await removeNew(sql, [...removed])
  const accepted = boundaries.map(({ code }) => code).filter((code) => !removed.has(code))
  return { mended: mended.filter(({ code }) => accepted.includes(code)), refused, warnings, accepted }
}

const unmendable = (change: number | null) =>
  change === null ? 'không sửa được' : `sửa sẽ làm diện tích thay đổi ${percent(change)}`
const percent = (share: number) => `${(share * 100).toLocaleString('vi-VN', { maximumFractionDigits: 2 })} %`
const kilometres = (metres: number) =>
  metres < 1000
    ? `${Math.ceil(metres)} m`
    : `${(metres / 1000).toLocaleString('vi-VN', { maximumFractionDigits: 1 })} km`
const square = (km2: number) => `${km2.toLocaleString('vi-VN', { maximumFractionDigits: 2 })} km²`
