import type { GoodsInput } from '../model/caseInput.ts'
import type { KindMix } from './caseMix.ts'
import type { Random } from './random.ts'

/** Unit and price (đồng a unit, rough) in which a commodity is seized. */
const UNITS: Readonly<Record<string, readonly [string, number, string]>> = {
  CIG: ['bao', 22_000, 'thuốc lá điếu ngoại'],
  ECIG: ['chiếc', 250_000, 'thuốc lá điện tử'],
  SUGAR: ['kg', 17_000, 'đường cát'],
  ALCOHOL: ['chai', 350_000, 'rượu ngoại'],
  FUEL: ['lít', 21_000, 'dầu DO'],
  GOLD_FX: ['USD', 25_400, 'ngoại tệ'],
  FIREWORK: ['kg', 450_000, 'pháo nổ'],
  WEAPON: ['chiếc', 900_000, 'công cụ hỗ trợ'],
  FOOD: ['kg', 60_000, 'thực phẩm đóng gói'],
  FRESH: ['kg', 75_000, 'thịt, nội tạng đông lạnh'],
  MILK: ['hộp', 420_000, 'sữa bột'],
  SUPPLEMENT: ['hộp', 300_000, 'thực phẩm chức năng'],
  HEALTHCARE: ['hộp', 150_000, 'sản phẩm chăm sóc sức khỏe'],
  MEDICINE: ['hộp', 120_000, 'thuốc tân dược'],
  COSMETIC: ['hộp', 140_000, 'mỹ phẩm'],
  PESTICIDE: ['chai', 90_000, 'thuốc bảo vệ thực vật'],
  FERT: ['kg', 14_000, 'phân bón'],
  FEED: ['kg', 15_000, 'thức ăn chăn nuôi'],
  SEED: ['kg', 30_000, 'lúa giống'],
  N2O: ['bình', 1_200_000, 'khí N2O'],
  TIMBER: ['m³', 9_000_000, 'gỗ xẻ'],
  WILDLIFE: ['con', 2_500_000, 'động vật hoang dã'],
  MINERAL: ['m³', 180_000, 'cát'],
  ELECTRONIC: ['chiếc', 3_500_000, 'điện thoại, điện tử đã qua sử dụng'],
  GARMENT: ['chiếc', 90_000, 'quần áo, giày dép'],
  VEHICLE: ['chiếc', 600_000, 'phụ tùng xe'],
  SCRAP: ['kg', 9_000, 'phế liệu'],
  OTHER: ['đơn vị', 200_000, 'hàng hóa khác'],
}

/** Substance, unit, median quantity. */
const SUBSTANCES: readonly (readonly [string, string, number, number])[] = [
  ['METH_ICE', 'g', 3, 10],
  ['HEROIN', 'g', 2, 6],
  ['METH_PILL', 'viên', 30, 3],
  ['MDMA', 'viên', 6, 2],
  ['KETAMINE', 'g', 2, 2],
  ['CANNABIS', 'g', 40, 1],
  ['OPIUM', 'g', 20, 1],
  ['NEW_PSY', 'gói', 5, 1],
]

/** Goods of a case. Values are rounded as offices round them; drugs carry no value. */
export const goodsOf = (random: Random, mix: KindMix, iso: string): GoodsInput[] => {
  if ('DRUG' in mix.commodities) {
    const [substance, unit, median] =
      SUBSTANCES[random.weighted(SUBSTANCES.map((row) => row[3]))] ?? SUBSTANCES[0] ?? []
    const quantity = Math.max(0.1, Math.round((median ?? 1) * Math.exp(random.normal() * 1.1) * 10) / 10)
    return [
      {
        commodity: 'DRUG',
        substance: substance ?? 'OTHER',
        quantity: unit === 'viên' || unit === 'gói' ? Math.ceil(quantity) : quantity,
        unit: unit ?? 'g',
        value: null,
      },
    ]
  }
  const codes = Object.keys(mix.commodities)
  if (codes.length === 0) return []
  const isTet = iso.slice(5) >= '12-15' || iso.slice(5) <= '02-10'
  const weights = codes.map(
    (code) => (mix.commodities[code] ?? 0) * (isTet && (code === 'FIREWORK' || code === 'ALCOHOL') ? 3 : 1),
  )
  const count = random.chance(0.12) && codes.length > 1 ? 2 : 1
  const chosen = [...new Set(Array.from({ length: count }, () => codes[random.weighted(weights)] ?? 'OTHER'))]
  return chosen.map((commodity) => {
    const [unit, price, description] = UNITS[commodity] ?? ['đơn vị', 200_000, 'hàng hóa']
    const worth = mix.value * 1e6 * Math.exp(random.normal() * 1.05)
    const quantity = Math.max(1, Math.round(worth / price))
    return { commodity, description, quantity, unit, value: Math.round((quantity * price) / 50_000) * 50_000 }
  })
}
