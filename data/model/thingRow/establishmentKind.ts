import { ESTABLISHMENT_TYPES } from '../establishmentTypes.ts'
import { ACTIVITIES, type Activity, N2O_ROLES, PROJECT_GROUPS } from '../inspections/registerCodes.ts'
import { FACILITY_CLASSES } from '../placeCodes.ts'
import { LEVEL_FIELD, NAME_FIELD, NUMBER_FIELD } from './sharedFields.ts'
import { thingKind } from './thingKind.ts'

/** How sheets answer whether a place is active. */
const ANSWERED_ACTIVITIES: Readonly<Record<string, Activity>> = {
  ...Object.fromEntries(['co', 'x', 'yes', 'true', '1', 'dung', 'hoatdong'].map((text) => [text, 'ACTIVE'])),
  ...Object.fromEntries(
    ['khong', 'no', 'false', '0', 'sai', 'ngung', 'ngunghoatdong', 'dongcua', 'dachamdut', 'giaithe'].map((text) => [
      text,
      'CLOSED',
    ]),
  ),
  tamngunghoatdong: 'PAUSED',
}

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
      key: 'activity',
      column: 'activity',
      vi: 'Tình trạng hoạt động',
      en: 'activity',
      aliases: ['Hoạt động', 'Đang hoạt động', 'is_active', 'active'],
      usual: 'ACTIVE',
      form: { is: 'code', list: ACTIVITIES, otherTexts: ANSWERED_ACTIVITIES },
    },
    {
      key: 'formerNames',
      column: 'former_names',
      vi: 'Tên cũ',
      en: 'former_names',
      aliases: ['Tên trước đây', 'Tên khác', 'Tên giao dịch khác'],
      form: { is: 'text', longest: 500 },
    },
    {
      key: 'taxNumber',
      column: 'tax_number',
      vi: 'Mã số thuế',
      en: 'tax_number',
      aliases: ['MST', 'Mã số doanh nghiệp', 'Mã số hộ kinh doanh', 'tax_code'],
      form: { is: 'text', longest: 20 },
    },
    {
      key: 'openedOn',
      column: 'opened_on',
      vi: 'Ngày bắt đầu hoạt động',
      en: 'opened_on',
      aliases: ['Ngày hoạt động', 'Ngày khai trương', 'Ngày thành lập'],
      form: { is: 'day' },
    },
    {
      key: 'closedOn',
      column: 'closed_on',
      vi: 'Ngày đóng cửa',
      en: 'closed_on',
      aliases: ['Ngày chấm dứt hoạt động', 'Ngày ngừng hoạt động', 'Ngày giải thể'],
      form: { is: 'day' },
    },
    {
      key: 'projectGroup',
      column: 'project_group',
      vi: 'Nhóm dự án',
      en: 'project_group',
      aliases: ['Nhóm dự án đầu tư'],
      form: { is: 'code', list: PROJECT_GROUPS },
    },
    {
      key: 'discharge',
      column: 'discharge',
      vi: 'Lưu lượng xả thải (m³/ngày)',
      en: 'discharge_m3_day',
      aliases: ['Lưu lượng xả thải', 'Lưu lượng nước thải', 'Xả thải'],
      form: { is: 'number', unit: 'm³/ngày', least: 0 },
    },
    {
      key: 'riskNote',
      column: 'risk_note',
      vi: 'Ghi chú rủi ro',
      en: 'risk_note',
      aliases: ['Rủi ro', 'Yếu tố rủi ro', 'Lưu ý rủi ro'],
      form: { is: 'text', longest: 2000 },
    },
    {
      key: 'n2oRoles',
      column: 'n2o_roles',
      vi: 'Vai trò N2O',
      en: 'n2o_roles',
      aliases: ['Hoạt động N2O', 'Vai trò'],
      usual: [],
      form: { is: 'codes', list: N2O_ROLES },
    },
    {
      key: 'n2oPurpose',
      column: 'n2o_purpose',
      vi: 'Mục đích N2O',
      en: 'n2o_purpose',
      aliases: ['Mục đích sử dụng N2O', 'Mục đích sử dụng'],
      form: { is: 'text', longest: 500 },
    },
    LEVEL_FIELD,
  ],
  // Days of a place are of its life; the unit on the paper is that of now.
  dayField: null,
  ordered: [['openedOn', 'closedOn']],
})
