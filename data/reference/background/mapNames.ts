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
  [111.2, 7.2, 116.6, 12.2],
] as const

export const WATER_NAMES: readonly MapName[] = [
  { vi: 'BIỂN ĐÔNG', en: 'EAST SEA', point: [112.6, 13.3], minimumZoom: 3 },
  { vi: 'BIỂN ĐÔNG', en: 'EAST SEA', point: [110.4, 11.2], minimumZoom: 6.5 },
  { vi: 'BIỂN ĐÔNG', en: 'EAST SEA', point: [109.4, 16.6], minimumZoom: 6.5 },
  { vi: 'Vịnh Bắc Bộ', en: 'Gulf of Tonkin', point: [107.7, 19.6], minimumZoom: 4.6 },
  { vi: 'Vịnh Thái Lan', en: 'Gulf of Thailand', point: [102.4, 9.4], minimumZoom: 4.6 },
  { vi: 'Sông Hậu', en: 'Hau River', point: [105.28, 10.49], minimumZoom: 8.5 },
  { vi: 'Sông Hậu', en: 'Hau River', point: [106.02, 9.78], minimumZoom: 9 },
  { vi: 'Sông Tiền', en: 'Tien River', point: [105.44, 10.58], minimumZoom: 8.5 },
  { vi: 'Sông Tiền', en: 'Tien River', point: [105.82, 10.32], minimumZoom: 9 },
  { vi: 'Sông Hồng', en: 'Red River', point: [104.4, 22.1], minimumZoom: 8 },
  { vi: 'Sông Hồng', en: 'Red River', point: [105.55, 21.15], minimumZoom: 9 },
  { vi: 'Sông Chảy', en: 'Chay River', point: [104.6, 22.28], minimumZoom: 9.5 },
  { vi: 'Sông Đà', en: 'Da River', point: [102.98, 22.16], minimumZoom: 8 },
  { vi: 'Sông Lô', en: 'Lo River', point: [105.12, 22.1], minimumZoom: 8.5 },
  { vi: 'Sông Mã', en: 'Ma River', point: [105.3, 20.1], minimumZoom: 8.5 },
  { vi: 'Sông Cả', en: 'Ca River', point: [105.1, 18.98], minimumZoom: 8.5 },
  { vi: 'Sông Đồng Nai', en: 'Dong Nai River', point: [107.0, 11.05], minimumZoom: 9 },
  { vi: 'Sông Mê Công', en: 'Mekong', point: [105.2, 11.75], minimumZoom: 7 },
  { vi: 'Biển Hồ', en: 'Tonle Sap', point: [104.0, 12.85], minimumZoom: 6.5 },
]

/** Seen from afar a country has one name in its middle. */
export const COUNTRY_NAMES: readonly MapName[] = [
  { vi: 'VIỆT NAM', en: 'VIET NAM', point: [105.1, 21.75], minimumZoom: 3 },
  { vi: 'TRUNG QUỐC', en: 'CHINA', point: [108.6, 24.3], minimumZoom: 3 },
  { vi: 'LÀO', en: 'LAOS', point: [102.6, 19.4], minimumZoom: 3 },
  { vi: 'CAMPUCHIA', en: 'CAMBODIA', point: [104.9, 12.4], minimumZoom: 3 },
  { vi: 'THÁI LAN', en: 'THAILAND', point: [101.6, 15.6], minimumZoom: 3 },
  { vi: 'MI-AN-MA', en: 'MYANMAR', point: [96.4, 21.0], minimumZoom: 3 },
  { vi: 'MA-LAI-XI-A', en: 'MALAYSIA', point: [102.2, 4.4], minimumZoom: 4 },
  { vi: 'PHI-LÍP-PIN', en: 'PHILIPPINES', point: [121.1, 16.4], minimumZoom: 3.5 },
  { vi: 'IN-ĐÔ-NÊ-XI-A', en: 'INDONESIA', point: [113.6, -0.4], minimumZoom: 3.5 },
  { vi: 'BRU-NÂY', en: 'BRUNEI', point: [114.7, 4.5], minimumZoom: 6 },
]

/** Nearer, the neighbours are named along the border instead. */
export const BORDER_COUNTRY_NAMES: readonly MapName[] = [
  ...repeated('TRUNG QUỐC', 'CHINA', [
    [102.2, 22.95],
    [103.42, 22.98],
    [104.9, 23.4],
    [106.1, 23.25],
    [107.15, 22.4],
    [108.1, 21.95],
  ]),
  ...repeated('LÀO', 'LAOS', [
    [102.3, 21.4],
    [103.6, 20.1],
    [103.9, 19.0],
    [105.0, 17.9],
    [106.1, 16.6],
    [106.9, 15.3],
  ]),
  ...repeated('CAMPUCHIA', 'CAMBODIA', [
    [104.5, 10.95],
    [105.6, 11.55],
    [106.4, 12.2],
    [107.0, 13.4],
  ]),
]

function repeated(vi: string, en: string, points: readonly (readonly [number, number])[]): MapName[] {
  return points.map((point) => ({ vi, en, point, minimumZoom: 7 }))
}

/** Provinces of the neighbours across the border. */
export const NEIGHBOUR_REGIONS: readonly MapName[] = [
  { vi: 'Vân Nam', en: 'Yunnan', point: [103.0, 23.35], minimumZoom: 7 },
  { vi: 'Quảng Tây', en: 'Guangxi', point: [106.95, 23.0], minimumZoom: 7 },
  { vi: 'Phong-xa-lỳ', en: 'Phongsaly', point: [102.0, 21.75], minimumZoom: 7.5 },
  { vi: 'Tà Keo', en: 'Takeo', point: [104.72, 11.12], minimumZoom: 8 },
  { vi: 'Kam Pốt', en: 'Kampot', point: [104.3, 10.8], minimumZoom: 8 },
  { vi: 'Can Đan', en: 'Kandal', point: [105.1, 11.25], minimumZoom: 8 },
  { vi: 'Prây Veng', en: 'Prey Veng', point: [105.45, 11.35], minimumZoom: 8 },
]
