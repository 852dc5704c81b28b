import { codeList } from '../../../data/model/codedValue.ts'
import { instantSql } from '../filter/filterSql.ts'
import type { Collection, Property } from './collection.ts'
import { PROVINCE_PROPERTIES } from './sharedProperties.ts'

const BOUNDARY_KINDS = codeList([
  { code: 'OFFICIAL', vi: 'Ranh giới chính thức', en: 'Official boundary' },
  { code: 'APPROXIMATE', vi: 'Ranh giới gần đúng', en: 'Approximate boundary' },
])

const UNIT: readonly Property[] = [
  { key: 'code', column: 'code', vi: 'Mã xã', form: { is: 'text', longest: 5 } },
  { key: 'name', column: 'name', vi: 'Tên', form: { is: 'text', longest: 100 } },
  { key: 'kind', column: 'kind', vi: 'Loại đơn vị', form: { is: 'text', longest: 20 } },
  ...PROVINCE_PROPERTIES,
  { key: 'areaKm2', column: 'area_km2', vi: 'Diện tích (km²)', form: { is: 'number' } },
  { key: 'population', column: 'population', vi: 'Dân số', form: { is: 'count' } },
  { key: 'boundaryKind', column: 'boundary_kind', vi: 'Ranh giới', form: { is: 'code', list: BOUNDARY_KINDS } },
]

/** Units of today with their boundaries: facts that everybody may know. */
export const COMMUNE_COLLECTION: Collection = {
  id: 'communes',
  vi: 'Xã, phường, đặc khu',
  description: 'Đơn vị hành chính cấp xã hiện nay với ranh giới.',
  fid: 'text',
  time: null,
  topics: ['communes'],
  isRecorded: false,
  subject: null,
  rows: (sql) => sql`
    select communes.code as fid, communes.boundary as shape, communes.code, communes.name, communes.kind,
      communes.province_code, provinces.name as province_name, communes.area_km2, communes.population,
      communes.boundary_kind
    from communes left join provinces on provinces.code = communes.province_code
    where communes.valid_to is null`,
  properties: UNIT,
}

/**
 * Cases by commune whose time touches the interval asked for. Communes without a case that the person may see are left out:
 * there a 0 would say what they cannot know.
 */
export const COMMUNE_COUNT_COLLECTION: Collection = {
  id: 'commune-counts',
  vi: 'Số vụ theo xã',
  description:
    'Số vụ việc theo xã và chuyên đề trong khoảng “datetime” (vụ có thời gian xảy ra chạm khoảng đó; bỏ trống là tất cả). Xã không có vụ nào được xem thì không có mặt.',
  fid: 'text',
  time: { column: 'occurred_from', until: 'occurred_to', form: 'instant' },
  countsInterval: true,
  topics: ['cases', 'communes'],
  isRecorded: false,
  subject: null,
  rows: (sql, interval) => sql`
    select communes.code as fid, communes.boundary as shape, communes.code, communes.name, communes.kind,
      communes.province_code, provinces.name as province_name, communes.area_km2, communes.population,
      communes.boundary_kind, counts.cases, counts.smuggling, counts.drugs, counts.environment
    from (
      select cases.commune_code, count(*)::integer as cases,
        (count(*) filter (where case_kinds.theme = 'SMUG'))::integer as smuggling,
        (count(*) filter (where case_kinds.theme = 'DRUG'))::integer as drugs,
        (count(*) filter (where case_kinds.theme = 'ENV'))::integer as environment
      from cases join case_kinds on case_kinds.code = cases.kind
      where cases.commune_code is not null
        ${
          interval?.from == null
            ? sql``
            : sql`and (cases.occurred_to > ${instantSql(sql, interval.from)} or cases.occurred_from >= ${instantSql(sql, interval.from)})`
        }
        ${interval?.to == null ? sql`` : sql`and cases.occurred_from <= ${instantSql(sql, interval.to)}`}
      group by cases.commune_code) counts
    join communes on communes.code = counts.commune_code
    left join provinces on provinces.code = communes.province_code`,
  properties: [
    ...UNIT,
    { key: 'cases', column: 'cases', vi: 'Số vụ', form: { is: 'count' } },
    { key: 'smuggling', column: 'smuggling', vi: 'Buôn lậu, gian lận thương mại', form: { is: 'count' } },
    { key: 'drugs', column: 'drugs', vi: 'Ma túy', form: { is: 'count' } },
    { key: 'environment', column: 'environment', vi: 'Môi trường', form: { is: 'count' } },
  ],
}
