import { PRECISIONS } from '../caseCodes.ts'
import type { CaseColumn } from './columns.ts'

const LONGEST_NAME = 200

/** The columns that say where a thing was, of a file of any kind: judgePlace reads them. */
export const PLACE_COLUMNS = [
  { key: 'lon', vi: 'Kinh độ', en: 'lon', aliases: ['longitude', 'lng', 'long'], form: { is: 'degrees' } },
  { key: 'lat', vi: 'Vĩ độ', en: 'lat', aliases: ['latitude'], form: { is: 'degrees' } },
  // Metres: X is the northing, as Vietnamese papers write it. Degrees: X is the longitude, as map programs do.
  {
    key: 'x',
    vi: 'X',
    en: 'x',
    aliases: ['Tọa độ X', 'Tọa độ X (VN-2000)', 'X VN-2000', 'x_vn2000', 'northing'],
    form: { is: 'degrees' },
  },
  {
    key: 'y',
    vi: 'Y',
    en: 'y',
    aliases: ['Tọa độ Y', 'Tọa độ Y (VN-2000)', 'Y VN-2000', 'y_vn2000', 'easting'],
    form: { is: 'degrees' },
  },
  {
    key: 'coordinates',
    vi: 'Tọa độ',
    en: 'coordinates',
    aliases: ['Tọa độ GPS', 'Tọa độ VN-2000', 'Tọa độ X, Y', 'Tọa độ địa lý', 'latlon', 'lat_lng', 'gps'],
    form: { is: 'degrees' },
  },
  {
    key: 'coordinateSystem',
    vi: 'Hệ tọa độ',
    en: 'coordinate_system',
    aliases: ['Hệ quy chiếu', 'Hệ tọa độ, kinh tuyến trục', 'EPSG', 'Mã EPSG', 'crs', 'srs', 'srid'],
    form: { is: 'text', longest: LONGEST_NAME },
  },
  {
    key: 'meridian',
    vi: 'Kinh tuyến trục',
    en: 'central_meridian',
    aliases: ['KTT', 'Kinh tuyến', 'meridian'],
    form: { is: 'text', longest: LONGEST_NAME },
  },
  {
    key: 'projectionZone',
    vi: 'Múi chiếu',
    en: 'projection_zone',
    aliases: ['Múi', 'utm_zone'],
    form: { is: 'text', longest: LONGEST_NAME },
  },
  {
    key: 'precision',
    vi: 'Độ chính xác',
    en: 'precision',
    aliases: ['Mức chính xác', 'Độ chính xác vị trí'],
    form: { is: 'code', list: PRECISIONS },
  },
  {
    key: 'positionSource',
    vi: 'Nguồn tọa độ',
    en: 'position_source',
    aliases: [],
    form: { is: 'text', longest: LONGEST_NAME },
  },
  {
    key: 'unit',
    vi: 'Đơn vị',
    en: 'unit',
    aliases: [
      'Đơn vị hành chính',
      'Xã',
      'Tên xã',
      'Mã xã',
      'Xã/phường',
      'Phường/xã',
      'Xã/phường/thị trấn',
      'Xã/phường/đặc khu',
      'Địa bàn',
      'commune',
      'ward',
    ],
    fallbacks: ['Địa chỉ', 'Địa điểm', 'Nơi xảy ra', 'address', 'place'],
    form: { is: 'unit' },
  },
  {
    key: 'district',
    vi: 'Huyện',
    en: 'district',
    aliases: ['Quận/huyện', 'Huyện/thị xã/thành phố', 'Huyện cũ'],
    form: { is: 'unit' },
  },
  {
    key: 'province',
    vi: 'Tỉnh',
    en: 'province',
    aliases: ['Tỉnh/thành', 'Tỉnh/thành phố', 'Tỉnh, thành phố', 'Mã tỉnh'],
    form: { is: 'unit' },
  },
] as const satisfies readonly CaseColumn[]
