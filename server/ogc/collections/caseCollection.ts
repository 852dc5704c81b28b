import {
  CHANNELS,
  COMMODITIES,
  DIRECTIONS,
  FORCES,
  NATURES,
  OUTCOMES,
  SENSITIVITIES,
  STATUSES,
  ZONES,
} from '../../../data/model/caseCodes.ts'
import { CASE_KINDS, THEMES } from '../../../data/model/caseKinds.ts'
import type { Collection } from './collection.ts'
import { PRECISION_PROPERTY, PROVINCE_PROPERTIES, SAMPLE_PROPERTY, UNIT_PROPERTIES } from './sharedProperties.ts'

/** Cases, in the time over which they may have occurred. One that is known only to its commune has no geometry. */
export const CASE_COLLECTION: Collection = {
  id: 'cases',
  vi: 'Vụ việc',
  description: 'Vụ việc mà người dùng được xem. Vụ chỉ biết đến xã không có hình (geometry là null).',
  fid: 'integer',
  time: { column: 'occurred_from', until: 'occurred_to', form: 'instant' },
  topics: ['cases', 'communes'],
  isRecorded: true,
  subject: 'case',
  // Names by subquery, not by join: a page then walks along the ids and looks up the names of its own rows only.
  rows: (sql) => sql`
    select cases.id as fid, cases.position as shape, cases.source, cases.source_number, cases.kind,
      (select case_kinds.theme from case_kinds where case_kinds.code = cases.kind) as theme,
      cases.nature, cases.direction, cases.zone, cases.force, cases.joint_forces, cases.channel, cases.status,
      cases.outcomes, cases.commodities, cases.occurred_from, cases.occurred_to, cases.occurred_day, cases.subjects,
      cases.organisations, cases.value, cases.fine, cases.summary, cases.stated_unit, cases.precision,
      cases.position_source, cases.sensitivity, cases.is_sample, cases.commune_code, cases.province_code,
      (select communes.kind || ' ' || communes.name from communes where communes.code = cases.commune_code) as commune_name,
      (select provinces.name from provinces where provinces.code = cases.province_code) as province_name
    from cases`,
  properties: [
    { key: 'source', column: 'source', vi: 'Nơi gửi', form: { is: 'text', longest: 200 } },
    { key: 'sourceNumber', column: 'source_number', vi: 'Số hồ sơ', form: { is: 'text', longest: 200 } },
    { key: 'kind', column: 'kind', vi: 'Loại vụ việc', form: { is: 'code', list: CASE_KINDS } },
    { key: 'theme', column: 'theme', vi: 'Chuyên đề', form: { is: 'code', list: THEMES } },
    { key: 'nature', column: 'nature', vi: 'Tính chất', form: { is: 'code', list: NATURES } },
    { key: 'status', column: 'status', vi: 'Trạng thái', form: { is: 'code', list: STATUSES } },
    { key: 'outcomes', column: 'outcomes', vi: 'Kết quả xử lý', form: { is: 'codes', list: OUTCOMES } },
    { key: 'force', column: 'force', vi: 'Lực lượng', form: { is: 'code', list: FORCES } },
    { key: 'jointForces', column: 'joint_forces', vi: 'Lực lượng phối hợp', form: { is: 'codes', list: FORCES } },
    { key: 'commodities', column: 'commodities', vi: 'Hàng hóa', form: { is: 'codes', list: COMMODITIES } },
    { key: 'channel', column: 'channel', vi: 'Kênh', form: { is: 'code', list: CHANNELS } },
    { key: 'direction', column: 'direction', vi: 'Chiều', form: { is: 'code', list: DIRECTIONS } },
    { key: 'zone', column: 'zone', vi: 'Vùng', form: { is: 'code', list: ZONES } },
    { key: 'occurredFrom', column: 'occurred_from', vi: 'Xảy ra từ (UTC)', form: { is: 'instant' } },
    { key: 'occurredTo', column: 'occurred_to', vi: 'Xảy ra đến (UTC)', form: { is: 'instant' } },
    { key: 'occurredDay', column: 'occurred_day', vi: 'Ngày xảy ra (giờ Việt Nam)', form: { is: 'day' } },
    { key: 'subjects', column: 'subjects', vi: 'Số đối tượng', form: { is: 'count' } },
    { key: 'organisations', column: 'organisations', vi: 'Số tổ chức', form: { is: 'count' } },
    { key: 'value', column: 'value', vi: 'Giá trị hàng vi phạm (đồng)', form: { is: 'money' } },
    { key: 'fine', column: 'fine', vi: 'Tiền phạt (đồng)', form: { is: 'money' } },
    { key: 'summary', column: 'summary', vi: 'Tóm tắt', form: { is: 'text', longest: 4000, isLong: true } },
    { key: 'statedUnit', column: 'stated_unit', vi: 'Đơn vị ghi trên hồ sơ', form: { is: 'text', longest: 300 } },
    ...UNIT_PROPERTIES,
    ...PROVINCE_PROPERTIES,
    PRECISION_PROPERTY,
    { key: 'positionSource', column: 'position_source', vi: 'Nguồn vị trí', form: { is: 'text', longest: 300 } },
    { key: 'sensitivity', column: 'sensitivity', vi: 'Mức hạn chế', form: { is: 'code', list: SENSITIVITIES } },
    SAMPLE_PROPERTY,
  ],
}
