import type { Language } from '../../data/model/codedValue.ts'

/** Words of putting a tip right and of the order of the list. */
export interface CorrectWords {
  readonly order: string
  readonly orders: Readonly<Record<'received' | 'due', string>>
  readonly correct: string
  readonly why: string
  readonly whyHint: string
  readonly corrections: string
  readonly correctedBy: (person: string, moment: string) => string
  readonly byServer: string
  readonly before: string
  readonly after: string
  readonly noCommune: string
}

export const CORRECT_WORDS: Readonly<Record<Language, CorrectWords>> = {
  vi: {
    order: 'Sắp xếp',
    orders: { received: 'Mới nhận trước', due: 'Sắp đến hạn trước' },
    correct: 'Sửa tin',
    why: 'Vì sao sửa',
    whyHint: 'Nội dung cũ vẫn được giữ cùng tên người sửa.',
    corrections: 'Đã sửa',
    correctedBy: (person, moment) => `${person} sửa lúc ${moment}`,
    byServer: 'Máy chủ',
    before: 'Trước',
    after: 'Sau',
    noCommune: 'Không rõ xã',
  },
  en: {
    order: 'Order',
    orders: { received: 'Newest first', due: 'Due soonest first' },
    correct: 'Correct the tip',
    why: 'Why',
    whyHint: 'What it said before is kept, with the name of who corrected it.',
    corrections: 'Corrected',
    correctedBy: (person, moment) => `by ${person} at ${moment}`,
    byServer: 'the server',
    before: 'Before',
    after: 'After',
    noCommune: 'Commune not known',
  },
}
