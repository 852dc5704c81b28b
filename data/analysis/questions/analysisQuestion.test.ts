import { describe, expect, it } from 'vitest'
import { noFilter } from '../../model/caseFilter.ts'
import { ANALYSIS_METHODS } from './analysisMethods.ts'
import { defaultParameters, formatQuestion, parseQuestion } from './analysisQuestion.ts'

describe('the string form of a question', () => {
  it('comes back unchanged for every method', () => {
    for (const { code } of ANALYSIS_METHODS) {
      const question = {
        method: code,
        filter: { ...noFilter, from: '2026-01-01', to: '2026-11-25', kinds: ['DRUG'], places: ['91'] },
        parameters: defaultParameters(code),
      }
      expect(parseQuestion(formatQuestion(question))).toEqual({ question, problems: [] })
    }
  })

  it('takes what is missing of the parameters as nobody had changed it', () => {
    const { question } = parseQuestion('from=2026-01-01&to=2026-02-01&method=HOT_CELLS&p.cellMetres=500')
    expect(question?.parameters).toEqual({ ...defaultParameters('HOT_CELLS'), cellMetres: 500 })
  })

  it.each([
    ['from=2026-01-01&to=2026-02-01', 'method'],
    ['method=HOT_CELLS&to=2026-02-01', 'from'],
    ['from=2026-01-01&to=2026-02-01&method=HOT_CELLS&p.cellMetres=1', 'p.cellMetres'],
    ['from=2026-01-01&to=2026-02-01&method=HOT_CELLS&p.cellMetres=', 'p.cellMetres'],
    ['from=2026-01-01&to=2026-02-01&method=HOT_CELLS&p.resolution=7.5', 'p.resolution'],
    ['from=2026-01-01&to=2026-02-01&method=EMERGING&p.lag=0.5', 'p.lag'],
    ['from=2026-01-01&to=2026-02-01&method=FORECAST&p.days=17.25', 'p.days'],
    ['from=2026-01-01&to=2026-02-01&method=NEAR_REPEAT&p.permutations=1500.5', 'p.permutations'],
    ['from=2026-01-01&to=2026-02-01&method=HOT_CELLS&p.shape=ROUND', 'p.shape'],
    ['from=2026-01-01&to=2026-02-01&method=HOT_CELLS&p.colour=red', 'p.colour'],
    ['from=2026-01-01&to=2026-02-01&method=HOT_CELLS&kinds=MAGIC', 'kinds'],
  ])('refuses “%s” and names what is wrong', (text, name) => {
    const { question, problems } = parseQuestion(text)
    expect(question).toBeNull()
    expect(problems.map((problem) => problem.name)).toEqual([name])
    expect(problems[0]?.message).toMatch(/\.$/)
  })
})
