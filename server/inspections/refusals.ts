import type { Kept, RepeatedVisit } from '../../data/model/inspections/campaigns.ts'
import { FORCES } from '../../data/model/caseCodes.ts'
import { labelOf } from '../../data/model/codedValue.ts'
import { INSPECTION_TOPICS } from '../../data/model/inspections/inspectionCodes.ts'
import { dayText } from '../exports/cellText.ts'
import { ApiError, notAccepted, type Problem } from '../http/problems.ts'
import { momentText } from '../things/editing/refusals.ts'
import type { LastChange } from './historyQueries.ts'

/** What is wrong with one field. */
export const refused = (name: string, message: string): Problem => ({
  in: 'body',
  name,
  value: '',
  reason: 'NOT_ACCEPTED',
  message,
})

/** 409: somebody else changed it after it was opened. `now` is what stands there. */
export const changedMeanwhile = (now: Kept, last: LastChange | undefined): ApiError =>
  new ApiError(
    409,
    'CONFLICT',
    `${last?.personName ?? 'Người khác'} đã sửa mục này${last ? ` lúc ${momentText(last.replacedAt)}` : ''}, sau khi bạn mở. Nội dung bạn ghi chưa được lưu và không ghi đè lên gì. Hãy xem bản mới rồi ghi lại.`,
    [],
    { now },
  )

const MOST_NAMED = 3

/** 409 that names who went or will go there, when and on what; `repeats` lists them all. */
export const repeated = (repeats: readonly RepeatedVisit[]): ApiError => {
  const named = repeats.slice(0, MOST_NAMED).map(visitText).join('; ')
  const others = repeats.length > MOST_NAMED ? `; và ${repeats.length - MOST_NAMED} lần khác` : ''
  return new ApiError(
    409,
    'REPEATED',
    `Trong năm cơ sở này đã được kiểm tra hoặc lên kế hoạch: ${named}${others}. Chưa có gì được lưu. Mỗi cơ sở chỉ kiểm tra một lần một năm; nếu vẫn cần, hãy chọn lý do.`,
    [],
    { repeats },
  )
}

const visitText = ({ visit, number, force, jointForces, day, until, topics }: RepeatedVisit): string => {
  const who = [force, ...jointForces].map((code) => labelOf(FORCES, code, 'vi')).join(', ')
  const when = until && until !== day ? `${dayText(day)}–${dayText(until)}` : dayText(day)
  const what = topics.map((code) => labelOf(INSPECTION_TOPICS, code, 'vi')).join(', ')
  return `${who} ${visit === 'PLAN' ? 'có kế hoạch' : `kiểm tra${number ? ` (số ${number})` : ''}`} ${when}, nội dung ${what}`
}

/** What the database holds whatever a program does, by the code it raises. */
const HELD: Readonly<Record<string, () => ApiError>> = {
  DN202: () =>
    notAccepted(
      'override.reason',
      'Nội dung trùng với lần đã kiểm tra hoặc đã lên kế hoạch trong năm, nên không ghi “Khác nội dung” được. Hãy đổi nội dung hoặc chọn lý do khác.',
    ),
  DN203: () =>
    notAccepted(
      'override.reason',
      'Cơ sở này chưa có tồn tại nào được ghi nên không có gì để theo dõi khắc phục. Hãy chọn lý do khác.',
    ),
  DN301: () =>
    notAccepted(
      'fine',
      'Có dấu hiệu tội phạm thì không xử phạt hành chính thay được; chỉ phạt khi cơ quan điều tra đã quyết định không khởi tố.',
    ),
  DN302: () =>
    notAccepted(
      'closedOn',
      'Hồ sơ có dấu hiệu tội phạm phải chuyển công an và có quyết định của cơ quan điều tra rồi mới đóng được.',
    ),
  DN303: () => notAccepted('closedOn', 'Còn tồn tại chưa khắc phục xong nên hồ sơ chưa đóng được.'),
  DN304: () => notAccepted('closedOn', 'Hồ sơ đã đóng nên không ghi thêm được. Chưa có gì thay đổi.'),
  DN305: () =>
    notAccepted(
      'result',
      'Đã kết luận có dấu hiệu tội phạm thì chỉ đổi kết quả khi cơ quan điều tra quyết định không khởi tố.',
    ),
  DN306: () => notAccepted('reason', 'Có dấu hiệu tội phạm thì không hủy được; hồ sơ phải chuyển công an.'),
  DN307: () => notAccepted('reason', 'Còn tồn tại chưa khắc phục nên không hủy được.'),
  DN308: () =>
    notAccepted('reason', 'Đây là lần tái kiểm tra của một tồn tại nên không hủy được. Hãy sửa tồn tại đó trước.'),
  DN309: () =>
    notAccepted(
      'establishmentId',
      'Có tồn tại đã được tái kiểm tra ở nơi này nên không đổi nơi được. Hãy sửa tồn tại đó trước, hoặc hủy rồi ghi lại.',
    ),
  DN310: () => notAccepted('cancelledReason', 'Cuộc kiểm tra đã hủy nên không ghi thêm được.'),
}

export const heldByDatabase = (code: string): ApiError | undefined => HELD[code]?.()
