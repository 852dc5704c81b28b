import { THEMES } from '../caseKinds.ts'
import { CORRIDOR_SCOPES, CORRIDOR_STATUSES, TRANSPORT_MODES } from '../placeCodes.ts'
import { LEVEL_FIELD, NAME_FIELD, NUMBER_FIELD } from './sharedFields.ts'
import { thingKind } from './thingKind.ts'

/**
 * Smuggling routes. A row is a whole corridor: its shape is a line of as many parts as it has legs, in their order;
 * `legModes` and `legNames` say of each leg how it is travelled and between which places ("A - B; B - C").
 */
export const CORRIDOR_KIND = thingKind({
  thing: 'corridors',
  vi: 'Tuyến',
  en: 'Corridors',
  shape: 'LINES',
  shapeColumn: null,
  needsShape: true,
  hasPrecision: false,
  hasUnit: false,
  fields: [
    { ...NUMBER_FIELD, aliases: [...NUMBER_FIELD.aliases, 'Mã tuyến', 'corridor_code', 'route_code'] },
    { ...NAME_FIELD, aliases: [...NAME_FIELD.aliases, 'Tên tuyến', 'Tuyến'] },
    {
      key: 'theme',
      column: 'theme',
      vi: 'Chuyên đề',
      en: 'theme',
      aliases: ['Lĩnh vực'],
      usual: 'SMUG',
      form: { is: 'code', list: THEMES },
    },
    {
      key: 'scope',
      column: 'scope',
      vi: 'Phạm vi tuyến',
      en: 'scope',
      aliases: ['Phạm vi', 'Loại tuyến'],
      isRequired: true,
      form: { is: 'code', list: CORRIDOR_SCOPES },
    },
    {
      key: 'status',
      column: 'status',
      vi: 'Trạng thái',
      en: 'status',
      aliases: ['Tình trạng'],
      usual: 'WATCH',
      form: { is: 'code', list: CORRIDOR_STATUSES },
    },
    {
      key: 'note',
      column: 'note',
      vi: 'Ghi chú',
      en: 'note',
      aliases: ['Mô tả'],
      form: { is: 'text', longest: 2000, isLong: true },
    },
    {
      key: 'legModes',
      column: 'leg_modes',
      vi: 'Loại đường từng chặng',
      en: 'leg_modes',
      aliases: ['Loại đường', 'Phương thức từng chặng', 'modes'],
      isRequired: true,
      form: { is: 'sequence', list: TRANSPORT_MODES },
    },
    {
      key: 'legNames',
      column: 'leg_names',
      vi: 'Tên từng chặng',
      en: 'leg_names',
      aliases: ['Các chặng', 'Chặng'],
      form: { is: 'text', longest: 2000 },
    },
    LEVEL_FIELD,
  ],
})
