import type { Geometry } from 'geojson'
import { type Language, labelOf } from '../../data/model/codedValue.ts'
import { COMMUNE_KEY, type EditedThing, shapeText } from '../../data/model/recordEdit.ts'
import { TRANSPORT_MODES } from '../../data/model/placeCodes.ts'
import { areaText } from '../ui/areaText.ts'
import { EDITING_WORDS } from './editingWords.ts'
import { FIELD_WORDS, fieldLabel } from './fieldWords.ts'
import { fieldsOf } from './formFields.ts'
import { PLACE_WORDS } from './placeWords.ts'

/** Name of a field by its key; the place and the legs have one too. */
export const keyLabel = (thing: EditedThing, key: string, language: Language): string => {
  const words = EDITING_WORDS[language]
  if (key === 'shape') return words.place
  if (key === COMMUNE_KEY) return words.takenFor
  if (key === 'legModes' || key === 'legNames')
    return language === 'vi' ? PLACE_WORDS[language].legs : (FIELD_WORDS[key] ?? key)
  const field = fieldsOf(thing).find((one) => one.key === key)
  return field ? fieldLabel(field, language) : key
}

/** What a cell says in words: labels for codes, and a word for nothing. */
export const cellWords = (thing: EditedThing, key: string, text: string, language: Language): string => {
  const words = EDITING_WORDS[language]
  if (text === '') return words.empty
  if (key === 'shape') return shapeWords(text, language)
  if (key === 'legModes') return joinLabels(text, TRANSPORT_MODES, language)
  const control = fieldsOf(thing).find((one) => one.key === key)?.control
  if (control && 'list' in control) return joinLabels(text, control.list, language)
  if (control?.is === 'money' || control?.is === 'count') {
    const value = Number(text)
    return Number.isFinite(value) ? value.toLocaleString(language === 'vi' ? 'vi-VN' : 'en-GB') : text
  }
  return text
}

/** The same of a place itself. */
export const placeWords = (shape: Geometry | null, language: Language): string =>
  shape ? shapeWords(shapeText(shape), language) : EDITING_WORDS[language].empty

const joinLabels = (text: string, list: Parameters<typeof labelOf>[0], language: Language): string =>
  text
    .split(';')
    .map((code) => labelOf(list, code.trim(), language))
    .join('; ')

/** `Polygon 12 9.40` of the server as "area, 12 corners, 9.4 km²", a line in km; a point keeps its coordinates. */
const shapeWords = (text: string, language: Language): string => {
  const words = EDITING_WORDS[language]
  const [form = '', vertices = '', km] = text.split(' ')
  const isLine = form === 'MultiLineString'
  const write = (value: number) =>
    value.toLocaleString(
      language === 'vi' ? 'vi-VN' : 'en-GB',
      isLine ? { maximumFractionDigits: 2 } : { maximumSignificantDigits: 3 },
    )
  const size = km ? `, ${isLine ? `${write(Number(km))} km` : areaText(Number(km) * 1e6, write)}` : ''
  return words.shapeTexts[form]?.(vertices, size) ?? `${words.pointText} ${pairWords(text, language)}`
}

/** `10.602700, 104.929000` as the field of coordinates writes it. */
const pairWords = (text: string, language: Language): string =>
  language === 'vi' ? text.replace(', ', '; ').replaceAll('.', ',') : text
