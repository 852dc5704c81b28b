import type { Context } from 'hono'
import { formatQuestion, type AnalysisQuestion } from '../../../data/analysis/questions/analysisQuestion.ts'
import type { SavedAnalysis, SavedAnalysisDraft } from '../../../data/analysis/saved/savedAnalysis.ts'
import { askingPerson } from '../../access/guarded.ts'
import { eventOf } from '../../audit/eventOf.ts'
import { recordEvent } from '../../audit/recordEvent.ts'
import type { Sql } from '../../database/connect.ts'
import { ApiError, notAccepted } from '../../http/problems.ts'
import { askerOf } from '../../inspections/asker.ts'
import { addKept, changeKept, type KeptKind, type Saving } from '../../inspections/saving.ts'
import { type AnalysisServices, compute } from '../computing.ts'
import { type AnalysisRow, findAnalysis, insertAnalysis, renameAnalysis, setRemoved } from './queries.ts'
import { seenKeys } from './seenKeys.ts'

/** Who may change it is asked in `changed`, with words of its own. */
const ANALYSIS: KeptKind<AnalysisRow> = {
  entity: 'analyses',
  subject: 'analysis',
  what: 'kết quả này',
  find: async (sql, { id: person }, id) => {
    const row = await findAnalysis(sql, person, id)
    return row && { ...row, mayEdit: true }
  },
}

/** A saved result as it is told. */
export const toldOf = ({ fingerprint: _fingerprint, scopeName: _scope, ...analysis }: AnalysisRow): SavedAnalysis =>
  analysis

/** The person who asks, writing under everything their roles let them see: that is what a result rests on. */
const savingOf = (c: Context, { database }: AnalysisServices): Saving => ({
  asker: askerOf(c, 'MAP_READ'),
  write: (work) => database.write(c, work),
  record: (sql, { subject, id, detail }) =>
    recordEvent(sql, eventOf(c, askingPerson(c), { action: 'CHANGE', subjectType: subject, subjectId: id, detail })),
})

/**
 * Computes an answer and keeps it under a name. Throws `ApiError`: 409 when data or day are no longer those that were seen,
 * 400 when there is no answer to keep.
 */
export const saveAnalysis = async (
  services: AnalysisServices,
  c: Context,
  { name, dataVersion, computedOn }: Omit<SavedAnalysisDraft, 'question'>,
  question: AnalysisQuestion,
): Promise<SavedAnalysis> => {
  const { result, basis, provinceOf } = await compute(services, c, question)
  const { outcome } = result
  if (outcome.kind === 'refused') {
    throw notAccepted('question', 'Phép tính chưa kết luận được nên không có kết quả để lưu.')
  }
  if (dataVersion !== null && dataVersion !== result.dataVersion) throw otherData()
  if (computedOn !== null && computedOn !== result.computedOn) throw otherData()
  const person = askingPerson(c)
  const saved = await addKept(savingOf(c, services), ANALYSIS, (sql) =>
    insertAnalysis(sql, {
      name,
      question: formatQuestion(question),
      result,
      cases: outcome.cases,
      compared: outcome.compared,
      basis,
      keys: seenKeys(person.scope, question, basis.highest, provinceOf),
      scopeName: services.database.scopeName(c),
      author: { id: person.id, name: person.name, isSample: person.isSample ?? false },
    }),
  )
  return toldOf(saved)
}

export const changeName = (
  services: AnalysisServices,
  c: Context,
  id: number,
  { version, name }: { readonly version: number; readonly name: string },
): Promise<SavedAnalysis> => changed(services, c, { id, version }, (sql) => renameAnalysis(sql, id, version, name))

/** Takes a result off the lists, or brings it back. Nothing is deleted. */
export const changeRemoved = (
  services: AnalysisServices,
  c: Context,
  { id, version }: { readonly id: number; readonly version: number },
  isRemoved: boolean,
): Promise<SavedAnalysis> => changed(services, c, { id, version }, (sql) => setRemoved(sql, id, version, isRemoved))

const changed = async (
  services: AnalysisServices,
  c: Context,
  which: { readonly id: number; readonly version: number },
  update: (sql: Sql) => Promise<boolean>,
): Promise<SavedAnalysis> => {
  const saving = savingOf(c, services)
  const found = await changeKept(saving, ANALYSIS, which, async (sql) => {
    const now = await findAnalysis(sql, saving.asker.id, which.id)
    if (!now?.mayEdit) throw notYours()
    return update(sql)
  })
  return toldOf(found)
}

const otherData = () =>
  new ApiError(
    409,
    'CONFLICT',
    'Số liệu đã đổi hoặc đã sang ngày khác từ khi bạn tính, nên kết quả lưu có thể khác kết quả đang xem. Chưa lưu gì. Hãy bấm Tính lại, xem rồi lưu.',
  )
const notYours = () =>
  new ApiError(403, 'FORBIDDEN', 'Chỉ người đã lưu kết quả này đổi tên hoặc bỏ được. Chưa có gì thay đổi.')
