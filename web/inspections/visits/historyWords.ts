import type { Language } from '../../../data/model/codedValue.ts'
import { FINDING_WORDS } from './findingWords.ts'
import { PROGRESS_WORDS } from './progressWords.ts'
import { VISIT_FORM_WORDS } from './visitFormWords.ts'

interface HistoryWords {
  readonly title: string
  readonly none: string
  readonly server: string
  readonly entities: Readonly<Record<string, string>>
  readonly changed: (fields: string) => string
  readonly others: Readonly<Record<string, string>>
}

export const HISTORY_WORDS: Readonly<Record<Language, HistoryWords>> = {
  vi: {
    title: 'Lịch sử sửa',
    none: 'Chưa sửa lần nào.',
    server: 'Hệ thống',
    entities: { inspections: 'Cuộc kiểm tra', findings: 'Tồn tại', handovers: 'Hồ sơ chuyển' },
    changed: (fields) => `Đổi: ${fields}`,
    others: {
      state: 'Trạng thái khắc phục',
      overrideReason: 'Căn cứ kiểm tra lại',
      overrideDocument: 'Số văn bản chỉ đạo',
      overrideNote: 'Dấu hiệu, ghi chú',
      cancelledReason: 'Hủy',
      isUnannounced: 'Không báo trước',
      recheckInspectionId: 'Cuộc tái kiểm tra',
    },
  },
  en: {
    title: 'History',
    none: 'Never changed.',
    server: 'The system',
    entities: { inspections: 'Inspection', findings: 'Finding', handovers: 'Dossier' },
    changed: (fields) => `Changed: ${fields}`,
    others: {
      state: 'State',
      overrideReason: 'Ground of the repeat',
      overrideDocument: 'Number of the order',
      overrideNote: 'Signs, remark',
      cancelledReason: 'Called off',
      isUnannounced: 'Unannounced',
      recheckInspectionId: 'Inspection that re-checked',
    },
  },
}

/** Fields of the answers as the forms call them; one that no form has is shown as it is, never hidden. */
export const fieldNames = (fields: readonly string[], language: Language): readonly string[] => {
  const known: Readonly<Record<string, unknown>> = {
    ...VISIT_FORM_WORDS[language],
    ...FINDING_WORDS[language],
    ...PROGRESS_WORDS[language],
    ...PROGRESS_WORDS[language].fields,
    ...HISTORY_WORDS[language].others,
  }
  return fields.map((field) => (typeof known[field] === 'string' ? known[field] : field))
}
