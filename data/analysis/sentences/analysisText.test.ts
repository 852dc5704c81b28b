import { describe, expect, it } from 'vitest'
import { noFilter } from '../../model/caseFilter.ts'
import { dayNumber, isoDay } from '../../model/localDay.ts'
import { analyse } from '../questions/analyse.ts'
import { ANALYSIS_METHODS, type AnalysisMethod } from '../questions/analysisMethods.ts'
import { worldOf } from '../questions/askedWorlds.ts'
import { type AnalysisQuestion, defaultParameters } from '../questions/analysisQuestion.ts'
import type { AnalysisResult } from '../questions/analysisResult.ts'
import { randomWorld } from '../questions/randomWorld.ts'
import { analysisText } from './analysisText.ts'
import { DECIDED } from './decidedText.ts'
import { sayNumbers } from './sayNumber.ts'

const LANGUAGES = ['vi', 'en'] as const
const ask = (method: AnalysisMethod, changed: AnalysisQuestion['parameters'] = {}): AnalysisQuestion => ({
  method,
  filter: { ...noFilter, from: '2026-01-01', to: '2026-11-25' },
  parameters: { ...defaultParameters(method), ...changed },
})
/** Names without a number, so that every number in a sentence comes from the result. */
const nameOf = (code: string) => `xã ${Array.from(code, (digit) => 'abcdefghij'[Number(digit)]).join('')}`

/** Every way in which a number of the result may be written. */
const writtenNumbers = (result: AnalysisResult, language: 'vi' | 'en'): Set<string> => {
  const say = sayNumbers(language)
  const written = new Set<string>()
  const walk = (value: unknown): void => {
    if (typeof value === 'number' && Number.isFinite(value)) {
      for (const form of Object.values(say) as ((value: number) => string)[]) {
        if (form !== say.day || (Number.isInteger(value) && value > 0 && value < 100_000)) addNumbers(form(value))
      }
    } else if (typeof value === 'string') {
      addNumbers(value)
      if (/^\d{4}-\d{2}-\d{2}$/.test(value)) addNumbers(say.day(dayNumber(value)))
    } else if (value && typeof value === 'object') Object.values(value).forEach(walk)
  }
  const addNumbers = (text: string) => numbersIn(text).forEach((number) => written.add(number))
  walk(result)
  addNumbers(String(result.dataVersion))
  return written
}
/** Numbers of a text with their marks: 1.204; 12,5; 01/11/2026. */
const numbersIn = (text: string): string[] => text.match(/\d+(?:[.,/]\d+)*/g) ?? []
/** Numbers that are words of a label or limits of a method, not findings: "chắc 95%", "12 tháng", "|z| ≥ 1,96". */
const LABEL_NUMBERS = new Set(
  [...JSON.stringify([ANALYSIS_METHODS, DECIDED]).matchAll(/\d+(?:[.,/]\d+)*/g)].map(([number]) => number),
)

describe('sentences of an analysis', () => {
  it('name a near repeat by both ends of its bands, and how many bands were looked at', () => {
    // Pairs 150 m and 5 days apart, in the second ring and the second band of days only.
    const pairs = Array.from({ length: 15 }, (_, at) => at).flatMap((at) => {
      const [x, y, day] = [105.03 + at * 0.03, 10.03 + (at % 5) * 0.1, 1 + at * 20]
      const iso = (days: number) => isoDay(dayNumber('2026-01-01') + days)
      return [[x, y, iso(day)] as const, [x, y + 150 / 110_600, iso(day + 5)] as const]
    })
    const { headline } = analysisText(analyse(ask('NEAR_REPEAT'), worldOf(pairs)), 'vi', nameOf)
    expect(headline).toMatch(/^1 trong 24 khoảng .* cách nhau 100–200 m và 4–7 ngày \(gấp [\d,.]+ lần\)/)
  })

  it('say of near repeats that are open until when the last of them is', () => {
    const pairs = Array.from({ length: 15 }, (_, at) => at).flatMap((at) => {
      const [x, y, day] = [105.03 + at * 0.03, 10.03 + (at % 5) * 0.1, isoDay(dayNumber('2026-11-24') - at * 20)]
      return [[x, y, day] as const, [x, y, day] as const]
    })
    const result = analyse(ask('NEAR_REPEAT'), worldOf(pairs))
    expect(analysisText(result, 'vi', nameOf).headline).toMatch(
      /ngày 25\/11\/2026 có 2 vùng dễ lặp lại, hết hạn muộn nhất \d+\/\d+\/2026\.$/,
    )
  })

  it('name the whole months that emerging hot spots rest on, not the days that were asked for', () => {
    const asked = { ...ask('EMERGING'), filter: { ...ask('EMERGING').filter, from: '2025-01-15', to: '2026-10-20' } }
    const { method } = analysisText(analyse(asked, randomWorld({ cases: 900, seed: 1 })), 'vi', nameOf)
    expect(method).toContain('kỳ 01/02/2025–30/09/2026;')
  })

  it('name every pattern of the hot communes, so that the parts are the whole', () => {
    const asked = { ...ask('EMERGING'), filter: { ...ask('EMERGING').filter, from: '2024-01-01', to: '2026-10-31' } }
    for (const seed of [1, 6, 8, 11]) {
      const result = analyse(
        { ...asked, parameters: { ...asked.parameters, correction: 'NONE' } },
        randomWorld({ cases: 900, seed }),
      )
      for (const [language, pattern] of [
        ['vi', /(\d+) trong \d+ xã có xu thế nóng \((.*)\);/],
        ['en', / (\d+) of \d+ communes have a hot pattern \((.*)\);/],
      ] as const) {
        const { headline } = analysisText(result, language, nameOf)
        const [, total, parts = ''] = pattern.exec(headline) ?? []
        expect(parts, headline).not.toBe('')
        const sum = numbersIn(parts).reduce((before, part) => before + Number(part), 0)
        expect(sum, headline).toBe(Number(total))
        expect(parts, headline).not.toMatch(/\b0\b/)
      }
    }
  })

  it('say that z and p are measures of two tests, and that a finding wants both', () => {
    for (const method of ['CHANGE', 'DENSITY_CHANGE', 'CORRIDOR_LOAD'] as const) {
      const result = analyse(ask(method), randomWorld({ cases: 900, seed: 1 }))
      expect(analysisText(result, 'vi', nameOf).method).toMatch(/hai phép kiểm khác nhau; .*\|z\| ≥ 1,96 và p ≤ 0,05/)
      expect(analysisText(result, 'en', nameOf).method).toMatch(/two different tests; .*\|z\| ≥ 1\.96 and p ≤ 0\.05/)
    }
  })

  const worlds = [
    randomWorld({ cases: 900, seed: 1 }),
    randomWorld({ cases: 300, seed: 2, gathered: 0 }),
    randomWorld({ cases: 15, seed: 3 }),
    randomWorld({ cases: 0, seed: 4 }),
    randomWorld({ cases: 500, seed: 5, provinces: 2 }),
  ]
  const questions = ANALYSIS_METHODS.flatMap(({ code, parameters }) =>
    // Each choice of each parameter once.
    [
      ask(code),
      ...Object.entries(parameters).flatMap(([name, parameter]) =>
        parameter.kind === 'choice' ? parameter.choices.map((choice) => ask(code, { [name]: choice.code })) : [],
      ),
    ],
  )

  it.each(questions.map((question) => [question.method, JSON.stringify(question.parameters), question] as const))(
    'of %s %s show no number that is not in the result',
    (_method, _parameters, question) => {
      for (const world of worlds) {
        const result = analyse(question, world)
        for (const language of LANGUAGES) {
          const text = analysisText(result, language, nameOf)
          expect(text.headline).not.toMatch(/undefined|NaN|null|Infinity/)
          expect(text.headline).toMatch(/\.$/)
          const allowed = writtenNumbers(result, language)
          const found = [text.headline, text.leftOut ?? ''].flatMap(numbersIn)
          expect(found.filter((number) => !allowed.has(number) && !LABEL_NUMBERS.has(number))).toEqual([])
          expect(numbersIn(text.method).filter((number) => !allowed.has(number) && !LABEL_NUMBERS.has(number))).toEqual(
            [],
          )
        }
      }
    },
  )
})
