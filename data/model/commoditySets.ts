import type { Commodity } from './caseCodes.ts'
import type { CodedValue } from './codedValue.ts'

/** Commodities that the directives name together, so that they can be chosen and counted together. */
export interface CommoditySet extends CodedValue {
  readonly commodities: readonly Commodity[]
  readonly source: string
}

export const COMMODITY_SETS: readonly CommoditySet[] = [
  {
    code: 'HEALTH_CRITICAL',
    vi: 'Hàng thiết yếu, sức khỏe',
    en: 'Essential and health goods',
    commodities: ['FOOD', 'FRESH', 'MILK', 'SUPPLEMENT', 'HEALTHCARE', 'MEDICINE', 'COSMETIC', 'PESTICIDE', 'N2O'],
    source: 'Quy ước của sản phẩm, theo các nhóm hàng nêu trong văn bản chỉ đạo của tỉnh',
  },
]
