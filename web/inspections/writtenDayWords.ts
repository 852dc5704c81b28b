import type { Language } from '../../data/model/codedValue.ts'

export const WRITTEN_DAY_WORDS: Readonly<Record<Language, { readonly today: string }>> = {
  vi: { today: 'Hôm nay' },
  en: { today: 'Today' },
}
