import { HANDLING_STATUSES, SECTORS, SITE_CLASSES } from '../placeCodes.ts'
import { LEVEL_FIELD, NAME_FIELD, NUMBER_FIELD } from './sharedFields.ts'
import { thingKind } from './thingKind.ts'

/** Polluted areas and places, with their class and how they are handled (domain.md 4.9). */
export const POLLUTED_SITE_KIND = thingKind({
  thing: 'polluted_sites',
  vi: 'Khu vực, điểm ô nhiễm',
  en: 'Polluted sites',
  shape: 'POINT_OR_AREA',
  shapeColumn: 'shape',
  needsShape: true,
  hasPrecision: false,
  hasUnit: true,
  fields: [
    { ...NUMBER_FIELD, aliases: [...NUMBER_FIELD.aliases, 'Mã khu vực', 'Mã điểm ô nhiễm', 'site_code'] },
    { ...NAME_FIELD, aliases: [...NAME_FIELD.aliases, 'Tên khu vực', 'Tên điểm', 'Khu vực ô nhiễm'] },
    {
      key: 'class',
      column: 'class',
      vi: 'Mức ô nhiễm',
      en: 'class',
      aliases: ['Phân loại', 'Mức', 'Mức độ ô nhiễm', 'site_class'],
      usual: 'A_NEW',
      form: { is: 'code', list: SITE_CLASSES },
    },
    {
      key: 'handling',
      column: 'handling',
      vi: 'Tình trạng xử lý',
      en: 'handling',
      aliases: ['Trạng thái', 'Xử lý', 'status'],
      usual: 'FOUND',
      form: { is: 'code', list: HANDLING_STATUSES },
    },
    {
      key: 'sector',
      column: 'sector',
      vi: 'Lĩnh vực',
      en: 'sector',
      aliases: ['Nguồn gây ô nhiễm', 'Nhóm nguồn'],
      isRequired: true,
      form: { is: 'code', list: SECTORS },
    },
    {
      key: 'foundOn',
      column: 'found_on',
      vi: 'Ngày phát hiện',
      en: 'found_on',
      aliases: ['Ngày', 'Ngày ghi nhận', 'date'],
      isRequired: true,
      form: { is: 'day' },
    },
    {
      key: 'dueOn',
      column: 'due_on',
      vi: 'Hạn xử lý',
      en: 'due_on',
      aliases: ['Hạn', 'Hạn khắc phục', 'Thời hạn'],
      form: { is: 'day' },
    },
    {
      key: 'score',
      column: 'score',
      vi: 'Điểm K',
      en: 'score',
      aliases: ['K', 'Tổng điểm', 'Tổng điểm K'],
      form: { is: 'count', most: 100 },
    },
    LEVEL_FIELD,
  ],
  ordered: [['foundOn', 'dueOn']],
})
