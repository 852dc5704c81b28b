/** The meridian on which the maps of a province are drawn (VN-2000, zones of three degrees). */
export interface ProvinceMeridian {
  /** As papers write it; one of the meridians of `VN2000_ZONES`. */
  readonly meridian: string
  /** Why the row is less sure than its source. */
  readonly doubt?: string
}

/**
 * The 63 provinces before 1 July 2025, by name: Circular 973/2001/TT-TCĐC. Provinces that were divided after 2001 keep
 * the meridian of the one they were part of.
 */
export const FORMER_PROVINCE_MERIDIANS: Readonly<Record<string, ProvinceMeridian>> = {
  'Lai Châu': { meridian: '103°00′' },
  'Điện Biên': { meridian: '103°00′', doubt: 'part of Lai Châu in 2001' },
  'Sơn La': { meridian: '104°00′' },
  'Kiên Giang': { meridian: '104°30′' },
  'Cà Mau': { meridian: '104°30′' },
  'Lào Cai': { meridian: '104°45′' },
  'Yên Bái': { meridian: '104°45′' },
  'Nghệ An': { meridian: '104°45′' },
  'Phú Thọ': { meridian: '104°45′' },
  'An Giang': { meridian: '104°45′' },
  'Thanh Hóa': { meridian: '105°00′' },
  'Vĩnh Phúc': { meridian: '105°00′' },
  'Hà Nội': { meridian: '105°00′' },
  'Hà Nam': { meridian: '105°00′' },
  'Ninh Bình': { meridian: '105°00′' },
  'Đồng Tháp': { meridian: '105°00′' },
  'Cần Thơ': { meridian: '105°00′' },
  'Hậu Giang': { meridian: '105°00′', doubt: 'part of Cần Thơ in 2001' },
  'Bạc Liêu': { meridian: '105°00′' },
  'Hà Giang': { meridian: '105°30′' },
  'Hải Dương': { meridian: '105°30′' },
  'Hà Tĩnh': { meridian: '105°30′' },
  'Bắc Ninh': { meridian: '105°30′' },
  'Hưng Yên': { meridian: '105°30′' },
  'Thái Bình': { meridian: '105°30′' },
  'Nam Định': { meridian: '105°30′' },
  'Tây Ninh': { meridian: '105°30′' },
  'Vĩnh Long': { meridian: '105°30′' },
  'Sóc Trăng': { meridian: '105°30′' },
  'Trà Vinh': { meridian: '105°30′' },
  'Cao Bằng': { meridian: '105°45′' },
  'Hải Phòng': { meridian: '105°45′' },
  'Hồ Chí Minh': { meridian: '105°45′' },
  'Bình Dương': { meridian: '105°45′' },
  'Long An': { meridian: '105°45′' },
  'Tiền Giang': { meridian: '105°45′' },
  'Bến Tre': { meridian: '105°45′' },
  'Tuyên Quang': { meridian: '106°00′' },
  'Hòa Bình': { meridian: '106°00′' },
  'Quảng Bình': { meridian: '106°00′' },
  'Quảng Trị': { meridian: '106°15′' },
  'Bình Phước': { meridian: '106°15′' },
  'Bắc Kạn': { meridian: '106°30′' },
  'Thái Nguyên': { meridian: '106°30′' },
  'Bắc Giang': { meridian: '107°00′' },
  Huế: { meridian: '107°00′' },
  'Lạng Sơn': { meridian: '107°15′' },
  'Kon Tum': { meridian: '107°30′' },
  'Quảng Ninh': { meridian: '107°45′' },
  'Đồng Nai': { meridian: '107°45′' },
  'Bà Rịa - Vũng Tàu': { meridian: '107°45′' },
  'Quảng Nam': { meridian: '107°45′' },
  'Lâm Đồng': { meridian: '107°45′' },
  'Đà Nẵng': { meridian: '107°45′' },
  'Quảng Ngãi': { meridian: '108°00′' },
  'Bình Định': { meridian: '108°15′' },
  'Khánh Hòa': { meridian: '108°15′' },
  'Ninh Thuận': { meridian: '108°15′' },
  'Gia Lai': { meridian: '108°30′' },
  'Đắk Lắk': { meridian: '108°30′' },
  'Đắk Nông': { meridian: '108°30′', doubt: 'part of Đắk Lắk in 2001' },
  'Phú Yên': { meridian: '108°30′' },
  'Bình Thuận': { meridian: '108°30′' },
}

/**
 * Provinces since 1 July 2025, by code: Circular 24/2025/TT-BNNMT (maps of provinces; cadastral files keep their own
 * meridian). Only the provinces that were looked up: the others are guessed from the former provinces they were formed
 * from.
 */
export const PROVINCE_MERIDIANS: Readonly<Record<string, ProvinceMeridian>> = {
  '12': { meridian: '104°45′', doubt: 'the annex itself was not seen; before it was 103°00′' },
  '15': { meridian: '104°45′' },
  '91': { meridian: '104°45′' },
}
