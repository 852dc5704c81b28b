import type { Context } from 'hono'
import { formatQuestion, type AnalysisQuestion } from '../../../data/analysis/questions/analysisQuestion.ts'
import type { SealedForecast } from '../../../data/analysis/saved/sealedForecast.ts'
import { refusalText } from '../../../data/analysis/sentences/refusalText.ts'
import type { Sensitivity } from '../../../data/model/caseCodes.ts'
import { dayNumber, isoDay, localToday } from '../../../data/model/localDay.ts'
import { askingPerson } from '../../access/guarded.ts'
import { eventOf } from '../../audit/eventOf.ts'
import { recordEvent } from '../../audit/recordEvent.ts'
import { notAccepted } from '../../http/problems.ts'
import { type AnalysisServices, provincesOf, readFor, waiterOf } from '../computing.ts'
import { seenKeys, type SeenKeys } from '../saved/seenKeys.ts'
import { readAnalysisSource } from '../source/readAnalysisSource.ts'
import { readBasis } from '../source/readBasis.ts'
import { forecastTask, questionBefore } from './forecastTask.ts'
import { insertForecast } from './queries.ts'

/** Days ahead for which something can be sealed. */
const FARTHEST_DAYS = 92
/** What the database says to a forecast of a period that has begun. */
const BEGUN = 'DN601'

/**
 * Makes the forecasts of every model and seals them before the period begins. Its id. Throws `ApiError`: 400 when the period
 * has begun or nothing can be foretold, 413 and 429 of `AnalysisJobs`.
 */
export const sealAsked = async (
  services: AnalysisServices,
  c: Context,
  { name, startsOn }: { readonly name: string; readonly startsOn: string | null },
  question: AnalysisQuestion,
): Promise<number> => {
  const from = startsOn === null ? localToday() + 1 : dayNumber(startsOn)
  if (question.method !== 'FORECAST')
    throw notAccepted('question', 'Chỉ niêm phong được câu hỏi “Nơi cần để mắt kỳ tới”.')
  if (from <= localToday()) throw begun()
  if (from > localToday() + FARTHEST_DAYS) {
    throw notAccepted('startsOn', `Kỳ phải bắt đầu trong ${FARTHEST_DAYS} ngày tới.`)
  }
  const asked = questionBefore(question, from)
  const person = askingPerson(c)
  let read: { readonly keys: SeenKeys; readonly highest: Sensitivity } | null = null
  const sealed = await services.jobs.run('seal', waiterOf(c), () =>
    readFor(services, c, async (sql, facts) => {
      const { highest } = await readBasis(sql, asked, facts.communesVersion)
      const source = await readAnalysisSource(sql, asked, facts)
      // Of every level that the person sees: what happens later may be of any.
      read = { highest, keys: seenKeys(person.scope, asked, 'SEALED', provincesOf(source)) }
      return { question: asked, source, from }
    }),
  )
  if ('kind' in sealed) throw notAccepted('question', refusalText(sealed, 'vi'))
  return keep(services, c, name, sealed, read as unknown as { keys: SeenKeys; highest: Sensitivity })
}

const keep = async (
  { database }: AnalysisServices,
  c: Context,
  name: string,
  sealed: SealedForecast,
  { keys, highest }: { readonly keys: SeenKeys; readonly highest: Sensitivity },
): Promise<number> => {
  const person = askingPerson(c)
  const made = {
    name,
    question: formatQuestion(sealed.question),
    task: forecastTask(sealed.question),
    startsOn: isoDay(sealed.from),
    endsOn: isoDay(sealed.to),
    content: JSON.stringify(sealed),
    keys,
    sensitivity: highest,
    author: { id: person.id, name: person.name, isSample: person.isSample ?? false },
  }
  try {
    return await database.write(c, async (sql) => {
      const { id, hash } = await insertForecast(sql, made)
      const { startsOn, endsOn, question } = made
      // The audit chain holds the hash too: who changed the row would have to change the whole chain after it.
      const detail = { act: 'SEAL', hash, startsOn, endsOn, question }
      const event = { action: 'CHANGE', subjectType: 'forecast', subjectId: id, detail } as const
      await recordEvent(sql, eventOf(c, person, event))
      return id
    })
  } catch (error) {
    throw (error as { code?: string }).code === BEGUN ? begun() : error
  }
}

const begun = () =>
  notAccepted('startsOn', 'Kỳ này đã bắt đầu nên không niêm phong dự báo được nữa. Hãy chọn ngày đầu từ ngày mai.')
