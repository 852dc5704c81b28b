import { describe, expect, it } from 'vitest'
import { drugEvidence } from '../../data/analysis/drugClass/drugEvidence.ts'
import type { CommuneDrugFacts } from '../../data/analysis/drugClass/communeDrugFacts.ts'
import { SOME_FACTS } from '../../test/drugClasses/someFacts.ts'
import { changeSentences } from './changeSentences.ts'

const FACTS: CommuneDrugFacts = { ...SOME_FACTS, usersInCare: 0 }
const sentences = (facts: Partial<CommuneDrugFacts>) =>
  changeSentences(drugEvidence({ ...FACTS, ...facts }, 2026)!, 2026, 'vi')

describe('what would change a class', () => {
  it('is said with the number from which and to which', () => {
    expect(sentences({})).toContain('Nếu số người nghiện, sử dụng giảm từ 12 xuống 9 thì còn “Trọng điểm loại III”.')
    expect(sentences({ places: null })).toEqual([
      'Chưa khai số nơi tổ chức, chứa chấp: nếu từ 1 thì thành “Trọng điểm loại II”.',
      'Nếu khai nốt các mục còn trống, đề xuất có thể lên đến loại II.',
    ])
    expect(sentences({ users: 0, places: 0, offenders: 0, hasOffendingResident: null })).toEqual([
      'Chưa khai việc có người cư trú phạm pháp về ma túy: nếu không thì thành “Không ma túy”.',
    ])
  })

  it('is nothing where nothing would', () => {
    expect(sentences({ users: 0, places: 0, offenders: 0, hasOffendingResident: false })).toEqual([])
  })
})
