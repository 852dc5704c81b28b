import type { EditedThing, SavedRecord } from '../../../data/model/recordEdit.ts'
import type { RemovedRecord } from '../../../data/model/removedRecord.ts'
import type { Sql } from '../../database/connect.ts'
import { ApiError } from '../../http/problems.ts'
import { insertKeptReviews, reviewCases } from '../../imports/undoReviews.ts'
import { setApartAgain } from '../../reviews/decisionQueries.ts'
import { leadNumbersAgain } from '../../reviews/mergeQueries.ts'
import { describeChange } from '../editing/describeChange.ts'
import { type Editor, inEditing } from '../editing/editorOf.ts'
import { findNumber, lockRecord } from '../editing/queries.ts'
import { onlySamples } from '../editing/refusals.ts'
import { bringBack } from '../putBack.ts'

/**
 * Brings a record that was taken out back under its own id and number, as the version after its last one, with its parts
 * and with what was asked about it. Throws `ApiError`: 409 when somebody was faster or its number is another record's now,
 * 403 when it lies outside what the person may write.
 */
export const bringBackRecord = async (editor: Editor, record: RemovedRecord): Promise<SavedRecord> => {
  const { thing, id, version } = record
  // Readings have no form of their own, but are kept and told alike.
  const edited = thing as EditedThing
  if (editor.person.isSample && !record.isSample) throw onlySamples()
  try {
    return await inEditing(editor, async (sql) => {
      if (await isThere(sql, edited, id)) throw alreadyBack()
      if (await findNumber(sql, edited, record)) throw numberOfAnother(record.sourceNumber)
      await bringBack(sql, thing, { id, version })
      // What the review desk had decided about a case went with it.
      if (thing === 'cases') {
        await setApartAgain(sql, id)
        await leadNumbersAgain(sql, id)
      }
      await insertKeptReviews(sql, thing, sql`v.record_id = ${id} and v.version = ${version}`)
      if (thing === 'cases') await reviewCases(sql, [id], [])
      const now = await lockRecord(sql, edited, id)
      const detail = { ...describeChange(edited, null, now!), act: 'BRING_BACK' }
      await editor.record(sql, { thing: edited, id, detail })
      return { id, version: version + 1, verdict: 'ADDED' as const }
    })
  } catch (error) {
    throw (error as { code?: string }).code === UNIQUE ? alreadyBack() : error
  }
}
/** What the database says to a second record of the same id or number. */
const UNIQUE = '23505'

const isThere = async (sql: Sql, thing: EditedThing, id: number): Promise<boolean> =>
  (await lockRecord(sql, thing, id)) !== undefined

const alreadyBack = () =>
  new ApiError(
    409,
    'CONFLICT',
    'Người khác vừa đưa hồ sơ này trở lại. Chưa có gì thay đổi thêm; hãy tải lại danh sách.',
  )
const numberOfAnother = (sourceNumber: string) =>
  new ApiError(
    409,
    'CONFLICT',
    `Mã số ${sourceNumber} nay thuộc một hồ sơ khác đang có, nên chưa đưa hồ sơ này trở lại. Hãy mở hồ sơ kia mà sửa, hoặc gỡ nó trước.`,
  )
