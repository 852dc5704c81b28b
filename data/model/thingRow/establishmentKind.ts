import { ESTABLISHMENT_TYPES } from '../establishmentTypes.ts'
import { FACILITY_CLASSES } from '../placeCodes.ts'
import { LEVEL_FIELD, NAME_FIELD, NUMBER_FIELD } from './sharedFields.ts'
import { thingKind } from './thingKind.ts'

/** Places of business that are watched or inspected (domain.md 4.8). */
export const ESTABLISHMENT_KIND = thingKind({
  thing: 'establishments',
  vi: 'Cơ sở',
  en: 'Establishments',
  shape: 'POINT',
  shapeColumn: 'position',
  needsShape: false,
  hasPrecision: true,
  hasUnit: true,
  fields: [
    { ...NUMBER_FIELD, aliases: [...NUMBER_FIELD.aliases, 'Mã cơ sở', 'establishment_code'] },
    {
      ...NAME_FIELD,
      vi: 'Tên cơ sở',
      aliases: [...NAME_FIELD.aliases, 'Cơ sở', 'Tên doanh nghiệp', 'Tên hộ kinh doanh'],
    },
    {
      key: 'type',
      column: 'type',
      vi: 'Loại hình',
      en: 'type',
      aliases: ['Loại cơ sở', 'Loại hình kinh doanh', 'Ngành nghề', 'establishment_type'],
      isRequired: true,
      form: { is: 'code', list: ESTABLISHMENT_TYPES },
    },
    {
      key: 'address',
      column: 'address',
      vi: 'Địa chỉ',
      en: 'address',
      aliases: ['Địa chỉ cơ sở', 'Địa điểm', 'Số nhà, đường'],
      form: { is: 'text', longest: 500 },
    },
    {
      key: 'facilityClass',
      column: 'facility_class',
      vi: 'Phân loại môi trường',
      en: 'facility_class',
      aliases: ['Phân loại', 'Phân loại cơ sở', 'Mức ô nhiễm'],
      form: { is: 'code', list: FACILITY_CLASSES },
    },
    {
      key: 'isActive',
      column: 'is_active',
      vi: 'Đang hoạt động',
      en: 'is_active',
      aliases: ['Hoạt động', 'Tình trạng hoạt động', 'active'],
      usual: true,
      form: { is: 'flag' },
    },
    LEVEL_FIELD,
  ],
})
