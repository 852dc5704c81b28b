import type { CodedValue } from '../../data/model/codedValue.ts'
import type { LayerId } from '../view/view.ts'

/** How a layer's sign is drawn in the layer list and the legend. */
export type LayerSign = 'dot' | 'heat' | 'line' | 'square' | 'diamond' | 'triangle' | 'small-dot'

export interface CatalogLayer extends CodedValue {
  readonly code: LayerId
  readonly sign: LayerSign
}

/** Every thematic layer, bottom to top: signs of single places are few and large, so they stand above the dots of cases. */
export const LAYER_CATALOG: readonly CatalogLayer[] = [
  { code: 'density', vi: 'Mật độ (vụ/km²)', en: 'Density (cases/km²)', sign: 'heat' },
  { code: 'corridors', vi: 'Tuyến', en: 'Corridors', sign: 'line' },
  { code: 'establishments', vi: 'Cơ sở', en: 'Establishments', sign: 'small-dot' },
  { code: 'dots', vi: 'Vụ việc', en: 'Cases', sign: 'dot' },
  { code: 'sites', vi: 'Điểm ô nhiễm', en: 'Polluted sites', sign: 'triangle' },
  { code: 'spots', vi: 'Điểm, tụ điểm ma túy', en: 'Drug spots', sign: 'diamond' },
  { code: 'crossings', vi: 'Cửa khẩu, lối mở', en: 'Crossings', sign: 'square' },
]
