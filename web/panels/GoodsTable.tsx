import { COMMODITIES } from '../../data/model/caseCodes.ts'
import { type Language, labelOf } from '../../data/model/codedValue.ts'
import { SUBSTANCES } from '../../data/model/placeCodes.ts'
import type { GoodsItem } from '../../data/model/things.ts'
import { useLanguage } from '../ui/preferences.ts'
import { Money } from './Money.tsx'
import { PANEL_WORDS } from './panelWords.ts'
import './goodsTable.css'

/** What was seized or found, one line an item. */
export const GoodsTable = ({ goods }: { readonly goods: readonly GoodsItem[] }) => {
  const language = useLanguage()
  const words = PANEL_WORDS[language].case
  return (
    <table className="goods-table" aria-label={words.goods}>
      <thead>
        <tr>
          <th scope="col">{words.item}</th>
          <th scope="col" className="number">
            {words.quantity}
          </th>
          <th scope="col" className="number">
            {words.value}
          </th>
        </tr>
      </thead>
      <tbody>
        {goods.map((item, index) => {
          const detail = [item.substance && labelOf(SUBSTANCES, item.substance, language), item.description]
          return (
            // Items have no number of their own and never change order.
            <tr key={index}>
              <th scope="row">
                {labelOf(COMMODITIES, item.commodity, language)}
                {detail.some(Boolean) && <span className="panel-note">{detail.filter(Boolean).join(': ')}</span>}
              </th>
              <td className="number">{quantityText(item, language)}</td>
              <td className="number">{item.value === null ? '–' : <Money dong={item.value} />}</td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

const formats = {
  vi: new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 3 }),
  en: new Intl.NumberFormat('en-GB', { maximumFractionDigits: 3 }),
} as const

const quantityText = ({ quantity, unit }: GoodsItem, language: Language): string =>
  // A unit of one word stays beside its number.
  quantity === null
    ? '–'
    : [formats[language].format(quantity), unit].filter(Boolean).join(unit?.includes(' ') ? ' ' : '\u00a0')
