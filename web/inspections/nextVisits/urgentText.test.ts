import { describe, expect, it } from 'vitest'
import type { UrgentDetail } from '../../../data/model/inspections/nextVisits.ts'
import { urgentText } from './urgentText.ts'

const NOTHING: UrgentDetail = {
  topic: null,
  summary: null,
  kind: null,
  day: null,
  parameter: null,
  value: null,
  limit: null,
  unit: null,
  place: null,
}
const found = { ...NOTHING, topic: 'FOOD', summary: 'Không nhãn', day: '2026-03-09' }
const over = { ...NOTHING, parameter: 'COD', value: 1090.5, limit: 75, unit: 'mg/l', place: 'Trạm 1' }

describe('why something is urgent', () => {
  it('is said in Vietnamese with its topic, day and numbers', () => {
    expect(urgentText({ trigger: 'FINDING_OVERDUE', detail: found }, 'vi')).toBe(
      'Tồn tại quá hạn khắc phục 09/03/2026 (An toàn thực phẩm): Không nhãn',
    )
    expect(urgentText({ trigger: 'COMPLAINT', detail: found }, 'vi')).toContain('(An toàn thực phẩm): Không nhãn')
    expect(urgentText({ trigger: 'READING_OVER', detail: over }, 'vi')).toBe('COD 1.090,5 vượt 75 mg/l tại Trạm 1')
  })

  it('is said in English, with what somebody wrote as they wrote it', () => {
    const paper = { ...NOTHING, kind: 'LIC_PT', day: '2026-01-31' }
    expect(urgentText({ trigger: 'LICENCE_EXPIRED', detail: paper }, 'en')).toMatch(
      / ran out on 31\/01\/2026, no new one yet$/,
    )
    expect(urgentText({ trigger: 'FINDING_OVERDUE', detail: found }, 'en')).toMatch(
      /^Not put right by 09\/03\/2026 \(Food.*\): Không nhãn$/,
    )
    expect(urgentText({ trigger: 'READING_OVER', detail: over }, 'en')).toBe('COD 1,090.5, over 75 mg/l, at Trạm 1')
  })
})
