import type { FieldChange } from '../../../data/model/recordEdit.ts'
import { localMoment, isoDay } from '../../../data/model/localDay.ts'
import type { CellRefusal } from '../../../data/model/caseRow/refusal.ts'
import { clockText, dayText } from '../../exports/cellText.ts'
import { ApiError, badRequest, type Problem } from '../../http/problems.ts'
import type { Written } from '../writing.ts'

/** 400 with what is wrong by field. */
export const refusedDraft = (refusals: readonly Pick<CellRefusal, 'column' | 'code' | 'message'>[]): ApiError =>
  badRequest(refusals.map(({ column, code, message }) => inBody(column, code, message)))

const inBody = (name: string, reason: string, message: string): Problem => ({
  in: 'body',
  name,
  // What a record says is not repeated where errors are looked at.
  value: '',
  reason,
  message,
})

/** What the writer refused: the area of the person, or the place. */
export const refusedWrite = ({ code, message }: NonNullable<Written['problem']>): ApiError =>
  code === 'NOT_ALLOWED' ? new ApiError(403, 'FORBIDDEN', message) : badRequest([inBody('shape', code, message)])

export const outside = (): ApiError =>
  new ApiError(
    403,
    'FORBIDDEN',
    'Hồ sơ này nằm ngoài địa bàn, lực lượng hoặc mức được giao cho bạn. Chưa có gì thay đổi.',
  )

export const onlySamples = (): ApiError =>
  new ApiError(403, 'FORBIDDEN', 'Tài khoản mẫu chỉ sửa được dữ liệu mẫu. Chưa có gì thay đổi.')

export const placeMissing = (): ApiError =>
  badRequest([inBody('unit', 'PROVINCE_UNKNOWN', 'Chưa biết ở đâu. Hãy ghi xã và tỉnh, hoặc đặt điểm trên bản đồ.')])

export const numberTaken = (sourceNumber: string): ApiError =>
  badRequest([
    inBody(
      'sourceNumber',
      'DUPLICATE_NUMBER',
      `Mã số ${sourceNumber} đã có. Nếu lần lưu trước của bạn mất trả lời thì hồ sơ ấy đã được lưu: hãy tìm mở nó mà sửa. ` +
        'Nếu là hồ sơ khác, hãy ghi số khác.',
    ),
  ])

/** 409: two people gave the same number in the same moment, and the other one was first. */
export const numberTakenMeanwhile = (sourceNumber: string): ApiError =>
  new ApiError(
    409,
    'CONFLICT',
    `Người khác vừa ghi một hồ sơ mang mã số ${sourceNumber}, cùng lúc với bạn. Hồ sơ của họ còn nguyên; hồ sơ của bạn chưa được lưu. Hãy ghi mã số khác, hoặc mở hồ sơ kia mà sửa.`,
    [inBody('sourceNumber', 'DUPLICATE_NUMBER', 'Mã số này người khác vừa dùng. Hãy ghi số khác, hoặc để trống.')],
  )

/** 409: who changed the record meanwhile, when, and which fields; `value` is what stands there now. */
export const changedMeanwhile = (
  last: { readonly personName: string | null; readonly replacedAt: string } | undefined,
  changes: readonly FieldChange[],
  isOne: boolean,
): ApiError =>
  new ApiError(
    409,
    'CONFLICT',
    `${isOne ? '' : 'Nhiều người, lần cuối là '}${last?.personName ?? (isOne ? 'Người khác' : 'người khác')} đã sửa hồ sơ này${last ? ` lúc ${momentText(last.replacedAt)}` : ''}, sau khi bạn mở. Nội dung bạn ghi chưa được lưu và không ghi đè lên gì. Hãy xem chỗ khác nhau rồi lưu lại.`,
    changes.map(({ key, before, after }) => ({
      in: 'body',
      name: key,
      value: after,
      reason: 'CHANGED',
      message: `Trước: “${before}”. Nay: “${after}”.`,
    })),
  )

export const momentText = (iso: string): string => {
  const { day, minute } = localMoment(new Date(iso))
  return `${clockText(minute)} ngày ${dayText(isoDay(day))}`
}
