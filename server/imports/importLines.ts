import { REVIEW_REASONS } from '../../data/model/caseCodes.ts'
import { labelOf } from '../../data/model/codedValue.ts'
import type { ImportSummary, RowRefusal } from './importRows.ts'
import type { BatchReview } from './listBatchReviews.ts'

const SHOWN_REFUSALS = 50

const number = (count: number) => count.toLocaleString('vi-VN')

/** One refused cell as a line on the screen; null beyond the fiftieth. */
export const refusalLine = ({ row, column, value, message }: RowRefusal, index: number): string | null => {
  if (index >= SHOWN_REFUSALS) return null
  const place = [`Dòng ${number(row)}`, column && `cột “${column}”`, value && `“${value}”`].filter(Boolean).join(', ')
  return `  ${place}: ${message}`
}

/** Cases that went in but must be looked at: the first of them by number, or by day and unit where they have none. */
export const reviewLine = ({ reason, count, examples }: BatchReview): string => {
  const shown = examples.map(({ sourceNumber, day, statedUnit }) =>
    sourceNumber.startsWith('#')
      ? [day && `ngày ${day.split('-').reverse().join('/')}`, statedUnit && `“${statedUnit}”`].filter(Boolean).join(' ')
      : sourceNumber,
  )
  const more = count > shown.length ? ` … và ${number(count - shown.length)} vụ nữa` : ''
  return `  Cần xem lại, ${labelOf(REVIEW_REASONS, reason, 'vi')}: ${number(count)} vụ (${shown.join('; ')}${more})`
}

export interface LineFacts {
  readonly isDryRun: boolean
  /** Refused cells in all, and the file that lists them. */
  readonly refusals: number
  readonly report: string
  /** An earlier import had left its list under that name. */
  readonly isOlderRemoved: boolean
  readonly hasSample: boolean
}

/** What an import did, for people. */
export const summaryLines = (
  summary: ImportSummary,
  { isDryRun, refusals, report, isOlderRemoved, hasSample }: LineFacts,
): string[] => {
  const { read, added, changed, unchanged, repeated, refused, unitSplit, unitUnknown, ignoredHeaders } = summary
  const isStopped = !summary.isWritten && !isDryRun
  const counts = isStopped
    ? `Đã đọc ${number(read)} dòng, ${number(refused)} dòng bị từ chối. Không ghi gì (--strict).`
    : `${isDryRun ? 'Chạy thử, không ghi gì. Nếu nhập thì trong' : 'Đã nhập. Trong'} ${number(read)} dòng: ` +
      `thêm ${number(added)}, sửa ${number(changed)}, không đổi ${number(unchanged)}, ` +
      `lặp lại trong tệp ${number(repeated)}, từ chối ${number(refused)}.`
  return [
    ...(refusals > SHOWN_REFUSALS ? [`  … và ${number(refusals - SHOWN_REFUSALS)} ô nữa.`] : []),
    counts,
    ...(refused > 0
      ? [`Danh sách đầy đủ các ô bị từ chối: ${report}. Hãy sửa trong tệp gốc rồi nhập lại cả tệp.`]
      : isOlderRemoved
        ? [`Không còn ô nào bị từ chối; đã xóa danh sách của lần nhập trước: ${report}.`]
        : []),
    ...(unitSplit + unitUnknown > 0 && !isStopped ? [unitLine(unitSplit, unitUnknown)] : []),
    ...(ignoredHeaders.length > 0 ? [`Bỏ qua cột không nhận ra: ${ignoredHeaders.join(', ')}.`] : []),
    ...(hasSample
      ? ['Dữ liệu mẫu vẫn còn, lẫn với dữ liệu thật nếu có. Gỡ dữ liệu mẫu: npm run sample -- --clear']
      : []),
  ]
}

const unitLine = (split: number, unknown: number) =>
  `Chưa gắn được xã, đưa vào danh sách cần xem: ${number(split)} vụ ghi đơn vị cũ đã chia cho nhiều xã, ` +
  `${number(unknown)} vụ ghi đơn vị không nhận ra hoặc trùng tên (cột “Tỉnh” và “Huyện” giúp phân biệt).`
