import { type CodeOf, codeList } from '../codedValue.ts'

/** Classes of a commune as a key and complex area for drugs (domain.md 4.10; Decision 28/2025/QĐ-TTg), the heaviest first. */
export const DRUG_CLASSES = codeList([
  { code: 'D_I', vi: 'Trọng điểm loại I', en: 'Key area, type I' },
  { code: 'D_II', vi: 'Trọng điểm loại II', en: 'Key area, type II' },
  { code: 'D_III', vi: 'Trọng điểm loại III', en: 'Key area, type III' },
  { code: 'D_NONE', vi: 'Không xếp loại', en: 'Not classed' },
  { code: 'D_FREE', vi: 'Không ma túy', en: 'Free of drugs' },
])
export type DrugClass = CodeOf<typeof DRUG_CLASSES>

/** Nobody has decided yet. */
export const DRUG_WAIT = { code: 'D_WAIT', vi: 'Chờ phê duyệt', en: 'Waiting for approval' } as const

/** What the province decided, or that it has not yet. */
export const DECIDED_CLASSES = codeList([...DRUG_CLASSES, DRUG_WAIT])
export type DecidedClass = CodeOf<typeof DECIDED_CLASSES>

/** How far the assessment of a commune has come (rule R12). */
export const DRUG_STAGES = codeList([
  { code: 'SELF', vi: 'Xã đang tự đánh giá', en: 'The commune assesses itself' },
  { code: 'SUBMITTED', vi: 'Đã trình, chờ tỉnh duyệt', en: 'Submitted to the province' },
  { code: 'APPROVED', vi: 'Tỉnh đã duyệt', en: 'Approved by the province' },
])
export type DrugStage = CodeOf<typeof DRUG_STAGES>
