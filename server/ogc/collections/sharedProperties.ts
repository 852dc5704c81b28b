import { PRECISIONS } from '../../../data/model/caseCodes.ts'
import { codeList } from '../../../data/model/codedValue.ts'
import type { Property } from './collection.ts'

/** How exactly the person who asks is shown a place (schema `seen` of the database). */
export const SIGHTS = codeList([
  { code: 'EXACT', vi: 'Đúng vị trí', en: 'Exact' },
  { code: 'GRID', vi: 'Giữa ô 500 m', en: 'Middle of a cell of 500 m' },
  { code: 'COMMUNE', vi: 'Chỉ đến xã', en: 'Commune only' },
])

/** The units of a feature with their names: columns of the queries in this folder. */
export const UNIT_PROPERTIES: readonly Property[] = [
  { key: 'communeCode', column: 'commune_code', vi: 'Mã xã', form: { is: 'text', longest: 5 } },
  { key: 'communeName', column: 'commune_name', vi: 'Xã, phường, đặc khu', form: { is: 'text', longest: 100 } },
]
export const PROVINCE_PROPERTIES: readonly Property[] = [
  { key: 'provinceCode', column: 'province_code', vi: 'Mã tỉnh', form: { is: 'text', longest: 2 } },
  { key: 'provinceName', column: 'province_name', vi: 'Tỉnh, thành phố', form: { is: 'text', longest: 100 } },
]

export const PRECISION_PROPERTY: Property = {
  key: 'precision',
  column: 'precision',
  vi: 'Độ chính xác vị trí',
  form: { is: 'code', list: PRECISIONS },
}

export const SAMPLE_PROPERTY: Property = {
  key: 'isSample',
  column: 'is_sample',
  vi: 'Dữ liệu mẫu',
  form: { is: 'flag' },
}
