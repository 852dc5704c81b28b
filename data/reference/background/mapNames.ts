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
 * Trường Sa to Khánh Hòa. Points of islets are for a mark and a name, not for measuring.
 */
export const ARCHIPELAGOS = [
  {
    code: '20333',
    vi: 'Quần đảo Hoàng Sa\n(Việt Nam)',
    en: 'Hoang Sa archipelago\n(Viet Nam)',
    province: { vi: 'đặc khu Hoàng Sa, thành phố Đà Nẵng', en: 'Hoang Sa special zone, Da Nang' },
    point: [112.0, 16.25],
    islets: [
      { vi: 'Đảo Hoàng Sa', en: 'Hoang Sa Island', point: [111.61, 16.535] },
      { vi: 'Đảo Hữu Nhật', en: 'Huu Nhat Island', point: [111.59, 16.507] },
      { vi: 'Đảo Quang Ánh', en: 'Quang Anh Island', point: [111.51, 16.446] },
      { vi: 'Đảo Quang Hòa', en: 'Quang Hoa Island', point: [111.71, 16.452] },
      { vi: 'Đảo Duy Mộng', en: 'Duy Mong Island', point: [111.745, 16.466] },
      { vi: 'Đảo Tri Tôn', en: 'Tri Ton Island', point: [111.2, 15.783] },
      { vi: 'Đảo Bạch Quy', en: 'Bach Quy Island', point: [111.76, 16.055] },
      { vi: 'Đá Bông Bay', en: 'Bong Bay Reef', point: [112.5, 16.04] },
      { vi: 'Đảo Phú Lâm', en: 'Phu Lam Island', point: [112.34, 16.834] },
      { vi: 'Đảo Linh Côn', en: 'Linh Con Island', point: [112.73, 16.667] },
      { vi: 'Đảo Cây', en: 'Cay Island', point: [112.27, 16.98] },
      { vi: 'Đảo Bắc', en: 'Bac Island', point: [112.31, 16.963] },
    ],
  },
  {
    code: '22736',
    vi: 'Quần đảo Trường Sa\n(Việt Nam)',
    en: 'Truong Sa archipelago\n(Viet Nam)',
    province: { vi: 'đặc khu Trường Sa, tỉnh Khánh Hòa', en: 'Truong Sa special zone, Khanh Hoa' },
    point: [113.5, 9.5],
    islets: [
      { vi: 'Đảo Trường Sa', en: 'Truong Sa Island', point: [111.92, 8.644] },
      { vi: 'Đảo Song Tử Tây', en: 'Song Tu Tay Island', point: [114.33, 11.43] },
      { vi: 'Đảo Song Tử Đông', en: 'Song Tu Dong Island', point: [114.355, 11.455] },
      { vi: 'Đảo Sinh Tồn', en: 'Sinh Ton Island', point: [114.329, 9.886] },
      { vi: 'Đảo Nam Yết', en: 'Nam Yet Island', point: [114.366, 10.18] },
      { vi: 'Đảo Sơn Ca', en: 'Son Ca Island', point: [114.48, 10.376] },
      { vi: 'Đảo Ba Bình', en: 'Ba Binh Island', point: [114.366, 10.377] },
      { vi: 'Đảo Phan Vinh', en: 'Phan Vinh Island', point: [113.7, 8.97] },
      { vi: 'Đảo An Bang', en: 'An Bang Island', point: [112.92, 7.892] },
      { vi: 'Đảo Thị Tứ', en: 'Thi Tu Island', point: [114.284, 11.05] },
      { vi: 'Đảo Loại Ta', en: 'Loai Ta Island', point: [114.42, 10.67] },
      { vi: 'Đảo Bến Lạc', en: 'Ben Lac Island', point: [115.02, 11.08] },
      { vi: 'Đảo Vĩnh Viễn', en: 'Vinh Vien Island', point: [115.8, 10.73] },
      { vi: 'Đá Lát', en: 'Lat Reef', point: [111.67, 8.67] },
      { vi: 'Đá Tây', en: 'Tay Reef', point: [112.22, 8.85] },
      { vi: 'Đá Tốc Tan', en: 'Toc Tan Reef', point: [113.98, 8.81] },
      { vi: 'Đá Tiên Nữ', en: 'Tien Nu Reef', point: [114.65, 8.85] },
      { vi: 'Đá Thuyền Chài', en: 'Thuyen Chai Reef', point: [113.3, 8.18] },
    ],
  },
] as const

/** Boxes around the archipelagos, `[west, south, east, north]`: no foreign name is written in them. */
export const ARCHIPELAGO_BOXES = [
  [110.8, 15.3, 113.3, 17.4],
  [111.2, 6.6, 116.6, 12.2],
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
