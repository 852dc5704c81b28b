import { useState } from 'react'
import { formatExactMoney, formatMoney } from '../ui/format.ts'
import { useLanguage } from '../ui/preferences.ts'
import { PANEL_WORDS } from './panelWords.ts'
import './panel.css'

/** Money in triệu or tỷ; the exact sum is the hint, and a press shows it where there is no pointer to hover with. */
export const Money = ({ dong }: { readonly dong: number }) => {
  const language = useLanguage()
  const words = PANEL_WORDS[language]
  const [isExact, setIsExact] = useState(false)
  const exact = formatExactMoney(dong, language)
  const rounded = formatMoney(dong, language)
  if (exact === rounded) return <span>{exact}</span>
  const text = isExact ? exact : rounded
  const hint = isExact ? words.showRounded : words.showExact
  return (
    <button
      type="button"
      className="money-button"
      title={isExact ? words.showRounded : exact}
      aria-label={`${text}. ${hint}`}
      onClick={() => setIsExact(!isExact)}
    >
      {text}
    </button>
  )
}
