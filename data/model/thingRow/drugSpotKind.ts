import { SPOT_KINDS, SPOT_STATUSES } from '../placeCodes.ts'
import { LEVEL_FIELD, NAME_FIELD, NUMBER_FIELD } from './sharedFields.ts'
import { thingKind } from './thingKind.ts'

/** Drug spots and gathering spots with their status (domain.md 4.10). */
export const DRUG_SPOT_KIND = thingKind({
  thing: 'drug_spots',
  vi: 'Điểm, tụ điểm ma túy',
  en: 'Drug spots',
  shape: 'POINT_OR_AREA',
  shapeColumn: 'shape',
  needsShape: true,
  hasPrecision: false,
  hasUnit: true,
  fields: [
    { ...NUMBER_FIELD, aliases: [...NUMBER_FIELD.aliases, 'Mã điểm', 'Mã tụ điểm', 'spot_code'] },
    { ...NAME_FIELD, aliases: [...NAME_FIELD.aliases, 'Tên điểm', 'Tên tụ điểm'] },
    {
      key: 'kind',
      column: 'kind',
      vi: 'Loại điểm',
      en: 'kind',
      aliases: ['Loại', 'Điểm/tụ điểm', 'type'],
      usual: 'SPOT',
      form: { is: 'code', list: SPOT_KINDS },
    },
    {
      key: 'status',
      column: 'status',
      vi: 'Trạng thái',
      en: 'status',
      aliases: ['Tình trạng'],
      usual: 'OPEN',
      form: { is: 'code', list: SPOT_STATUSES },
    },
    {
      key: 'foundOn',
      column: 'found_on',
      vi: 'Ngày phát hiện',
      en: 'found_on',
      aliases: ['Ngày', 'Ngày hình thành', 'date'],
      isRequired: true,
      form: { is: 'day' },
    },
    {
      key: 'dismantledOn',
      column: 'dismantled_on',
      vi: 'Ngày triệt xóa',
      en: 'dismantled_on',
      aliases: ['Ngày triệt phá', 'Triệt xóa'],
      form: { is: 'day' },
    },
    LEVEL_FIELD,
  ],
  ordered: [['foundOn', 'dismantledOn']],
})
