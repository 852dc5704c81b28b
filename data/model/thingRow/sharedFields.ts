import { SENSITIVITIES } from '../caseCodes.ts'
import type { ThingField } from './thingKind.ts'

/** Levels that a file or a form may give. Who gave a tip is sealed elsewhere (domain.md 4.15). */
export const GIVEN_LEVELS = SENSITIVITIES.filter(({ code }) => code !== 'SEALED')

/** The number under which the keeper of the record knows it: with the source it identifies the thing for ever. */
export const NUMBER_FIELD = {
  key: 'sourceNumber',
  column: 'source_number',
  vi: 'Mã số',
  en: 'source_number',
  aliases: ['Mã', 'Số hiệu', 'Số hồ sơ', 'Mã hồ sơ', 'code', 'number', 'record_number'],
  form: { is: 'text', longest: 200 },
} as const satisfies ThingField

export const NAME_FIELD = {
  key: 'name',
  column: 'name',
  vi: 'Tên',
  en: 'name',
  aliases: ['Tên gọi', 'title'],
  isRequired: true,
  form: { is: 'text', longest: 300 },
} as const satisfies ThingField

/** Where a file or form says nothing, a known thing keeps its level and a new one gets that of its kind. */
export const LEVEL_FIELD = {
  key: 'sensitivity',
  column: 'sensitivity',
  vi: 'Mức hạn chế',
  en: 'sensitivity',
  aliases: ['Mức nhạy cảm', 'Phạm vi phổ biến', 'level'],
  form: { is: 'code', list: GIVEN_LEVELS },
} as const satisfies ThingField
