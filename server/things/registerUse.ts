import { ApiError } from '../http/problems.ts'

/** What the database says to the removal of an establishment that something of the register is about. */
const USED = 'DN401'
/** What it says where a row still points at one: rows merged into it, or something written in the same moment. */
const POINTED_AT = '23503'

const isUsed = (error: unknown): boolean => {
  const { code, constraint_name: constraint } = error as { code?: string; constraint_name?: string }
  return code === USED || (code === POINTED_AT && /(_establishment|merged_into|root)_id_fkey$/.test(constraint ?? ''))
}

const WAY_OUT =
  'Hãy sửa tình trạng hoạt động thành “Đã đóng” hoặc “Không còn ở địa chỉ”; nếu ghi trùng, hãy gộp vào cơ sở đúng. Chưa có gì thay đổi.'

/** The refusal to remove an establishment that the register speaks of; any other error as it is. */
export const explainUse = (error: unknown): unknown =>
  isUsed(error)
    ? new ApiError(
        409,
        'CONFLICT',
        `Sổ cơ sở có hồ sơ về cơ sở này (kiểm tra, kế hoạch, giấy phép, cam kết, cân đối N2O, phản ánh, đầu mối hoặc cơ sở đã gộp vào) nên không gỡ được. ${WAY_OUT}`,
      )
    : error

/** The same of an import that added such establishments. */
export const explainUseOfBatch = (error: unknown): unknown =>
  isUsed(error)
    ? new ApiError(
        409,
        'CONFLICT',
        `Sổ cơ sở đã có hồ sơ (kiểm tra, kế hoạch, giấy phép…) về cơ sở của lần nhập này nên không hoàn tác cả lần nhập được. ${WAY_OUT}`,
      )
    : error
