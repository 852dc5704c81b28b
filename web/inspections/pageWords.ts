import type { Language } from '../../data/model/codedValue.ts'

/** Words of the page around its tabs. */
interface PageWords {
  readonly tabs: string
}

export const PAGE_WORDS: Readonly<Record<Language, PageWords>> = {
  vi: { tabs: 'Các mục kiểm tra' },
  en: { tabs: 'Parts of inspections' },
}
