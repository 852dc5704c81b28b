import { foldKey, foldText } from '../foldText.ts'
import { type Problem, refused } from './refusal.ts'

/** What the secrecy column may say of a record that can be stored here. */
const PLAIN = new Set(
  ['Không', 'Không mật', 'Thường', 'Công khai', 'PUBLIC', 'Nội bộ', 'INTERNAL', 'none', 'unclassified'].map(foldKey),
)
const MARK = /^[^\p{L}]*(?:(?:tối|tuyệt)\s+)?mật[^\p{L}]*$/iu
const BARE_MARK = /^(?:(?:TOI|TUYET) )?MAT$/
const LONGEST_MARK = 20

const SECRET = refused(
  'SECRET',
  'Hồ sơ có dấu mật: bí mật nhà nước không được đưa vào phần mềm này. Hãy bỏ dòng này khỏi tệp.',
).problem

/** Whether a cell is exactly a mark of state secrecy: MẬT, TỐI MẬT or TUYỆT MẬT. */
export const isSecrecyMark = (text: string): boolean =>
  text.length <= LONGEST_MARK && (MARK.test(text) || BARE_MARK.test(text))

/** The problem of a cell anywhere in the row. */
export const secretProblem = (text: string): Problem | null => (isSecrecyMark(text) ? SECRET : null)

/**
 * The problem of a cell in the secrecy column. What is not plainly open is refused: nothing is stored more openly than
 * its file says.
 */
export const secrecyColumnProblem = (text: string): Problem | null => {
  if (text === '' || PLAIN.has(foldKey(text))) return null
  if (/(^|\W)(mat|secret)(\W|$)/.test(foldText(text))) return SECRET
  return refused(
    'SECRECY_UNKNOWN',
    'Chỉ nhận hồ sơ công khai hoặc nội bộ. Hãy để trống, ghi “Không”, “Công khai” hoặc “Nội bộ”, hay bỏ dòng này.',
  ).problem
}
