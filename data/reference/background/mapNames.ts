/** Names written on the background that are no towns. Points are `[longitude, latitude]`, WGS 84. */
export interface MapName {
  readonly vi: string
  readonly en: string
  readonly point: readonly [number, number]
  /** Zoom from which the name shows. */
  readonly minimumZoom: number
}

/**
 * The two archipelagos are Vietnam's and are named so at every zoom that shows the sea: Hoàng Sa belongs to Đà Nẵng,
 * Trường Sa to Khánh Hòa. Islet positions are representative points for a mark, not for measuring.
 */
export const ARCHIPELAGOS = [
  {
    code: '20333',
    vi: 'Quần đảo Hoàng Sa\n(Việt Nam)',
    en: 'Hoang Sa archipelago\n(Viet Nam)',
    province: { vi: 'đặc khu Hoàng Sa, thành phố Đà Nẵng', en: 'Hoang Sa special zone, Da Nang' },
    point: [112.0, 16.45],
    islets: [
      [111.2, 15.78],
      [111.51, 16.07],
      [111.58, 16.45],
      [111.61, 16.53],
      [111.74, 16.5],
      [111.78, 16.33],
      [112.21, 16.96],
      [112.26, 16.93],
      [112.33, 16.84],
      [112.35, 16.67],
      [112.73, 16.67],
      [112.73, 16.05],
    ],
  },
  {
    code: '22736',
    vi: 'Quần đảo Trường Sa\n(Việt Nam)',
    en: 'Truong Sa archipelago\n(Viet Nam)',
    province: { vi: 'đặc khu Trường Sa, tỉnh Khánh Hòa', en: 'Truong Sa special zone, Khanh Hoa' },
    point: [113.6, 9.6],
    islets: [
      [111.92, 8.64],
      [112.92, 8.86],
      [114.33, 9.89],
      [114.36, 10.18],
      [114.37, 10.38],
      [114.42, 10.72],
      [114.33, 11.43],
      [114.28, 11.05],
      [115.8, 10.73],
      [113.83, 7.88],
      [113.88, 8.86],
      [114.08, 7.97],
      [112.58, 8.1],
      [115.38, 9.72],
    ],
  },
] as const

export const WATER_NAMES: readonly MapName[] = [
  { vi: 'BIỂN ĐÔNG', en: 'EAST SEA', point: [112.6, 13.3], minimumZoom: 3 },
  { vi: 'Vịnh Bắc Bộ', en: 'Gulf of Tonkin', point: [107.6, 19.9], minimumZoom: 5 },
  { vi: 'Vịnh Thái Lan', en: 'Gulf of Thailand', point: [102.6, 9.6], minimumZoom: 5 },
  { vi: 'Sông Hậu', en: 'Hau River', point: [105.33, 10.47], minimumZoom: 8.5 },
  { vi: 'Sông Tiền', en: 'Tien River', point: [105.4, 10.62], minimumZoom: 8.5 },
  { vi: 'Sông Hồng', en: 'Red River', point: [104.35, 22.15], minimumZoom: 8 },
  { vi: 'Sông Chảy', en: 'Chay River', point: [104.78, 21.95], minimumZoom: 9 },
  { vi: 'Sông Đà', en: 'Da River', point: [103.05, 22.2], minimumZoom: 8 },
  { vi: 'Sông Mê Công', en: 'Mekong', point: [105.2, 11.6], minimumZoom: 7 },
]

export const COUNTRY_NAMES: readonly MapName[] = [
  { vi: 'VIỆT NAM', en: 'VIET NAM', point: [107.9, 14.6], minimumZoom: 3 },
  { vi: 'TRUNG QUỐC', en: 'CHINA', point: [108.5, 24.8], minimumZoom: 3 },
  { vi: 'LÀO', en: 'LAOS', point: [102.6, 19.2], minimumZoom: 3 },
  { vi: 'CAMPUCHIA', en: 'CAMBODIA', point: [104.9, 12.6], minimumZoom: 3 },
  { vi: 'THÁI LAN', en: 'THAILAND', point: [101.2, 15.6], minimumZoom: 3 },
  { vi: 'MI-AN-MA', en: 'MYANMAR', point: [96.6, 20.6], minimumZoom: 3 },
  { vi: 'MA-LAI-XI-A', en: 'MALAYSIA', point: [102.2, 4.6], minimumZoom: 4 },
  { vi: 'PHI-LÍP-PIN', en: 'PHILIPPINES', point: [121.3, 16.4], minimumZoom: 4 },
  { vi: 'IN-ĐÔ-NÊ-XI-A', en: 'INDONESIA', point: [113.5, 0.6], minimumZoom: 4 },
  { vi: 'BRU-NÂY', en: 'BRUNEI', point: [114.7, 4.5], minimumZoom: 6 },
  { vi: 'Vân Nam', en: 'Yunnan', point: [103.2, 23.35], minimumZoom: 7 },
  { vi: 'Quảng Tây', en: 'Guangxi', point: [106.9, 23.6], minimumZoom: 7 },
  { vi: 'Tà Keo', en: 'Takeo', point: [104.75, 10.85], minimumZoom: 8 },
  { vi: 'Can Đan', en: 'Kandal', point: [105.1, 11.2], minimumZoom: 8 },
]
