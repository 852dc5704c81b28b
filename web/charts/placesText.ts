import type { Language } from '../../data/model/codedValue.ts'
import { formatCount, formatDecimal } from '../ui/format.ts'
import { CHART_WORDS } from './chartWords.ts'
import { changeText } from './PlaceLine.tsx'
import type { PlaceRows } from './placeRows.ts'

interface PlacesTextInput extends PlaceRows {
  /** Names of provinces by code. */
  readonly provinceOf: ReadonlyMap<string, string>
  readonly language: Language
}

/** All places as lines with tabs between the cells, for a spreadsheet: commune, kind, province, cases, rate, before, change. */
export const placesText = ({ rows, unknown, total, provinceOf, language }: PlacesTextInput): string => {
  const words = CHART_WORDS[language]
  const head = [words.placeName, words.kind, words.province, words.caseCount, words.rateHint, words.change]
  const body = rows.map(({ name, kind, provinceCode, count, rate, change }) => [
    name,
    words.communeKinds[kind] ?? kind,
    provinceOf.get(provinceCode) ?? provinceCode,
    formatCount(count, language),
    rate === null ? '' : formatDecimal(rate, 1, language),
    change ? changeText(change, language) : '',
  ])
  const feet = [
    [words.unknownCommune, '', '', formatCount(unknown, language)],
    [words.sum, '', '', formatCount(total, language)],
  ]
  return [head, ...body, ...feet].map((cells) => cells.join('\t')).join('\n')
}
