import { ChevronRight } from 'lucide-react'
import type { FormerUnit } from '../../data/model/things.ts'
import { formatCount } from '../ui/format.ts'
import { useLanguage } from '../ui/preferences.ts'
import { PANEL_WORDS } from './panelWords.ts'
import './communePanel.css'

interface FormerUnitsProps {
  readonly units: readonly FormerUnit[]
  /** Name of the province of today: another one is said. */
  readonly provinceName: string
}

/** The units before 1 July 2025 of which a commune was made, folded. */
export const FormerUnits = ({ units, provinceName }: FormerUnitsProps) => {
  const language = useLanguage()
  const words = PANEL_WORDS[language].commune
  if (units.length === 0) return <p className="panel-note">{words.formerNone}</p>
  return (
    <details className="former-units">
      <summary>
        <ChevronRight aria-hidden="true" size={16} />
        {words.former(formatCount(units.length, language))}
      </summary>
      <ul>
        {units.map(({ code, name, district, province, extent }) => (
          <li key={code}>
            {[name, district, province === provinceName ? null : province].filter(Boolean).join(', ')}
            {extent === 'PARTIAL' && <span className="soft"> ({words.partial})</span>}
          </li>
        ))}
      </ul>
    </details>
  )
}
