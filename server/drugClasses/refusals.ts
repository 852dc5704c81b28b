import { ApiError, notAccepted } from '../http/problems.ts'

/** 409: somebody else was first with the facts of this commune and year. */
const alreadyThere = (): ApiError =>
  new ApiError(
    409,
    'CONFLICT',
    'Xã này đã có bản khai của kỳ này, người khác vừa ghi. Nội dung bạn ghi chưa được lưu. Hãy tải lại trang rồi sửa bản đó.',
  )

/** 400: what was submitted is not changed. */
export const notOpen = (): ApiError =>
  notAccepted('stage', 'Bản khai đã trình hoặc đã duyệt nên không sửa được. Hãy rút lại, hoặc nhờ tỉnh trả lại để sửa.')
/** 400: the step does not follow from where the record stands. */
export const outOfTurn = (): ApiError =>
  notAccepted('stage', 'Bản khai không còn ở bước này. Chưa có gì thay đổi; hãy tải lại trang.')
export const needsReason = (): ApiError =>
  notAccepted('reason', 'Loại này khác với đề xuất hoặc với loại xã tự đánh giá, nên cần nêu lý do (ít nhất 5 ký tự).')

/** What the database holds whatever a program does, by the code it raises. */
const HELD: Readonly<Record<string, () => ApiError>> = { '23505': alreadyThere, DN401: notOpen, DN402: outOfTurn }

/** Says in words what the database refused. */
export const inWords = async <Result>(work: Promise<Result>): Promise<Result> => {
  try {
    return await work
  } catch (error) {
    throw HELD[(error as { code?: string }).code ?? '']?.() ?? error
  }
}
