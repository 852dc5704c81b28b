import { beforeAll, expect, it } from 'vitest'
import { ANALYSIS_METHODS } from '../../data/analysis/questions/analysisMethods.ts'
import { type AnalysisQuestion, parseQuestion } from '../../data/analysis/questions/analysisQuestion.ts'
import type { AnalysisResult } from '../../data/analysis/questions/analysisResult.ts'
import { isoDay, localToday } from '../../data/model/localDay.ts'
import { loadSample } from '../../server/sample/loadSample.ts'
import { describeOnEachEngine } from '../harness/database.ts'
import { analysisApp, type PersonName } from './analysisPeople.ts'
import { pageOf } from './browserAnswer.ts'

const today = localToday()
const [from, to] = [isoDay(today - 400), isoDay(today - 1)]

/** Filters that touch every way in which a case is placed, and none at all. */
const FILTERS = ['places=91', 'places=91&kinds=SMUG', 'places=30604.30316&forces=CA.QLTT', '']

describeOnEachEngine(
  'the answer of the server',
  (database) => {
    let app: ReturnType<typeof analysisApp>
    beforeAll(async () => {
      await loadSample(database().sql, today)
      app = analysisApp(database())
    })

    it.each<PersonName>(['wide', 'force', 'viewer'])(
      'is the one that the page of the same person gives, whatever the question: %s',
      async (who) => {
        const answerOf = await pageOf((path) => app.get(who, path))
        let answered = 0
        for (const [at, { code }] of ANALYSIS_METHODS.entries()) {
          for (const filter of [FILTERS[0], FILTERS[1 + (at % 3)]]) {
            const text = [`from=${from}&to=${to}`, filter, `method=${code}`].filter(Boolean).join('&')
            const { question } = parseQuestion(text)
            if (!question) throw new Error(text)
            const { status, body } = await app.ask<AnalysisResult>(who, 'POST', 'analyses/run', { question: text })
            expect(status, text).toBe(200)
            const expected = answerOf(question)
            expect(JSON.stringify(body), text).toBe(JSON.stringify(expected))
            if (expected.outcome.kind === 'answered' && expected.outcome.cases > 0) answered++
          }
        }
        expect(answered).toBeGreaterThan(5)
      },
    )

    it('compares no commune whose cases are not shown: a commune officer’s answer is of their commune alone', async () => {
      const answerOf = await pageOf((path) => app.get('commune', path))
      const outcomeOf = async (method: string) => {
        const text = `from=${from}&to=${to}&places=91&method=${method}`
        const { body } = await app.ask<AnalysisResult>('commune', 'POST', 'analyses/run', { question: text })
        expect(JSON.stringify(body)).toBe(JSON.stringify(answerOf(parseQuestion(text).question as AnalysisQuestion)))
        return body.outcome
      }
      expect(await outcomeOf('HOT_COMMUNES')).toMatchObject({ reason: 'UNSEEN_AREAS', found: 1, needed: 30 })
      expect(await outcomeOf('CHANGE')).toMatchObject({ compared: 1, leftOut: { UNSEEN: 101 } })
    })

    it('compares communes of which the same forces are shown: one force everywhere and all in one commune are no hot spot', async () => {
      const answerOf = await pageOf((path) => app.get('mixed', path))
      const outcomeOf = async (more: string) => {
        const text = `from=${from}&to=${to}&places=91${more}&method=CHANGE`
        const { body } = await app.ask<AnalysisResult>('mixed', 'POST', 'analyses/run', { question: text })
        expect(JSON.stringify(body)).toBe(JSON.stringify(answerOf(parseQuestion(text).question as AnalysisQuestion)))
        return body.outcome
      }
      expect(await outcomeOf('')).toMatchObject({ compared: 1, leftOut: { UNSEEN: 101 } })
      const ofOneForce = await outcomeOf('&forces=QLTT')
      expect(ofOneForce).not.toMatchObject({ leftOut: { UNSEEN: expect.anything() } })
      expect(ofOneForce).toMatchObject({ compared: 102 })
    })

    it('measures nothing with rough places: who is shown no others is told so', async () => {
      const question = `from=${from}&to=${to}&places=91&method=CLUSTERS`
      const { body } = await app.ask<AnalysisResult>('viewer', 'POST', 'analyses/run', { question })
      expect(body.outcome).toMatchObject({ kind: 'refused', reason: 'NOT_EXACT' })
    })
  },
  { units: true },
)
