import { notAccepted } from '../../http/problems.ts'

export const lineTaken = () => notAccepted('planLineId', 'Dòng kế hoạch này đã có cuộc kiểm tra.')

const TAKEN = '23505'
const NO_SUCH_ROW = '23503'

/** Runs work that gives a number, a plan line and a former unit; says in words where the database has them or has them not. */
export const withOwnNumber = async <Result>(work: () => Promise<Result>): Promise<Result> => {
  try {
    return await work()
  } catch (error) {
    const { code, constraint_name: constraint } = error as { code?: string; constraint_name?: string }
    if (code === TAKEN && constraint === 'inspections_one_of_a_line') throw lineTaken()
    if (code === TAKEN) throw notAccepted('number', 'Số này đã có. Hãy ghi số khác, hoặc để trống.')
    if (code === NO_SUCH_ROW) throw notAccepted('formerUnitCode', 'Không có đơn vị cũ mang mã này.')
    throw error
  }
}
