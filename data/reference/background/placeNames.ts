/** Towns written on the background. Rank 1 shows first. Positions come from GeoNames by `source` and `country`. */
export interface PlaceName {
  readonly source: string
  readonly country: string
  readonly vi: string
  readonly en: string
  readonly rank: 1 | 2 | 3
}

const places = (country: string, rank: PlaceName['rank'], rows: readonly (readonly [string, string?, string?])[]) =>
  rows.map(([source, vi = source, en = vi]): PlaceName => ({ source, country, vi, en, rank }))

export const PLACE_NAMES: readonly PlaceName[] = [
  ...places('VN', 1, [
    ['Hanoi', 'Hà Nội', 'Hanoi'],
    ['Ho Chi Minh City', 'TP. Hồ Chí Minh', 'Ho Chi Minh City'],
    ['Da Nang', 'Đà Nẵng', 'Da Nang'],
    ['Haiphong', 'Hải Phòng', 'Hai Phong'],
    ['Nha Trang'],
    ['Vinh'],
  ]),
  ...places('VN', 2, [
    ['Rạch Giá'],
    ['Long Xuyên'],
    ['Lào Cai'],
    ['Yên Bái'],
    ['Lai Châu'],
    ['Dien Bien Phu', 'Điện Biên Phủ'],
    ['Hà Giang'],
    ['Cao Bằng'],
    ['Lạng Sơn'],
    ['Móng Cái'],
    ['Thái Nguyên'],
    ['Sơn La'],
    ['Thanh Hóa'],
    ['Đồng Hới'],
    ['Pleiku'],
    ['Buôn Ma Thuột'],
    ['Vũng Tàu'],
    ['Cà Mau'],
    ['Phú Quốc'],
    ['Tây Ninh'],
    ['Hạ Long'],
  ]),
  ...places('VN', 3, [
    ['Châu Đốc'],
    ['Hà Tiên'],
    ['Tân Châu'],
    ['Cao Lãnh'],
    ['Sa Pa'],
    ['Nghĩa Lộ'],
    ['Mỹ Tho'],
    ['Bạc Liêu'],
    ['Sóc Trăng'],
    ['Biên Hòa'],
    ['Phan Thiết'],
  ]),
  ...places('KH', 1, [['Phnom Penh', 'Phnôm Pênh', 'Phnom Penh']]),
  ...places('KH', 3, [
    ['Takeo', 'Tà Keo', 'Takeo'],
    ['Kampot', 'Kam Pốt', 'Kampot'],
    ['Ta Khmau'],
    ['Svay Rieng'],
    ['Sihanoukville'],
    ['Siem Reap', 'Xiêm Riệp', 'Siem Reap'],
    ['Battambang', 'Bát-đom-boong', 'Battambang'],
  ]),
  ...places('LA', 1, [['Vientiane', 'Viêng Chăn', 'Vientiane']]),
  ...places('LA', 3, [
    ['Luang Prabang', 'Luông Pha-băng', 'Luang Prabang'],
    ['Muang Xay', 'Mường Xay', 'Muang Xay'],
    ['Savannakhet', 'Xa-vẳn-na-khẹt', 'Savannakhet'],
    ['Pakse', 'Pạc-xê', 'Pakse'],
  ]),
  ...places('TH', 1, [['Bangkok', 'Băng Cốc', 'Bangkok']]),
  ...places('TH', 3, [['Chiang Mai', 'Chiềng Mai', 'Chiang Mai']]),
  ...places('CN', 2, [
    ['Kunming', 'Côn Minh', 'Kunming'],
    ['Nanning', 'Nam Ninh', 'Nanning'],
    ['Guangzhou', 'Quảng Châu', 'Guangzhou'],
  ]),
  ...places('CN', 3, [
    ['Gejiu', 'Cá Cựu', 'Gejiu'],
    ['Mengzi', 'Mông Tự', 'Mengzi'],
    ['Wenshan City', 'Văn Sơn', 'Wenshan'],
    ['Sanya', 'Tam Á', 'Sanya'],
  ]),
  ...places('HK', 2, [['Hong Kong', 'Hồng Công', 'Hong Kong']]),
  ...places('PH', 1, [['Manila', 'Ma-ni-la', 'Manila']]),
  ...places('MY', 1, [['Kuala Lumpur', 'Cu-a-la Lăm-pơ', 'Kuala Lumpur']]),
  ...places('SG', 1, [['Singapore', 'Xin-ga-po', 'Singapore']]),
  ...places('MM', 2, [['Yangon', 'Y-an-gun', 'Yangon']]),
]
