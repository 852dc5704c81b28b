import { describe, expect, it } from 'vitest'
import { drugEvidence, drugRuleOfYear } from '../../data/analysis/drugClass/drugEvidence.ts'
import { NO_DRUGS } from '../../test/drugClasses/someFacts.ts'
import { criterionValues, limitTexts, percentText } from './limitTexts.ts'

const rule = drugRuleOfYear(2026)!

describe('the bands of the Decision in words', () => {
  it('are as its text has them, in the numbers of the language', () => {
    const vi = limitTexts(rule, 'vi')
    expect(vi.a).toEqual({ I: '≥ 0,5%', II: '0,1% – < 0,5%', III: '< 0,1%' })
    expect(vi.b).toEqual({ I: '≥ 2', II: '1', III: null })
    expect(vi.c).toEqual({ I: '≥ 0,1%', II: '0,05% – < 0,1%', III: '< 0,05%' })
    expect(vi.d.I).toBe('≥ 3.000 cây hoặc ≥ 750 m²')
    expect(vi.d.II).toBe('500 – < 3.000 cây hoặc 125 – < 750 m²')
    expect(vi.đ.III).toBeNull()
    expect(limitTexts(rule, 'en').d.III).toBe('< 500 plants or < 125 m²')
    expect(percentText(3000, 'en')).toBe('3%')
  })

  it('stand beside what was stated, and what was not is said', () => {
    const values = (facts: object) => criterionValues(drugEvidence({ ...NO_DRUGS, ...facts }, 2026)!, 'vi')
    expect(values({ users: 12, offenders: null, plants: 1200, squareMetres: 12.5, isOnKeyRoute: null })).toEqual({
      a: '12 / 10.000 = 0,120%',
      b: '0',
      c: 'chưa khai',
      d: 'Số cây: 1.200 · m²: 12,5',
      đ: 'chưa khai',
    })
  })
})
