import type { Theme } from '../../data/model/caseKinds.ts'
import { themeColour } from '../charts/ThemeMark.tsx'

interface LineSignProps {
  /** Transport mode of the leg. */
  readonly mode: string
  readonly theme: Theme | undefined
}

const DASHES: Readonly<Record<string, string>> = { WATER: '6 3', TRAIL: '0.1 5' }

/** A leg's line as the map draws it: roads solid, inland water dashed blue, trails dotted. */
export const LineSign = ({ mode, theme }: LineSignProps) => (
  <svg className="line-sign" width={30} height={10} viewBox="0 0 30 10" aria-hidden="true">
    <path
      d="M2 5h26"
      stroke={mode === 'WATER' || mode === 'SEA' ? 'var(--accent)' : themeColour(theme === 'DRUG' ? 'DRUG' : 'SMUG')}
      strokeWidth={3}
      strokeLinecap="round"
      strokeDasharray={DASHES[mode]}
    />
  </svg>
)
