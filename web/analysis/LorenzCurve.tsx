import { line } from 'd3-shape'
import { sayNumbers } from '../../data/analysis/sentences/sayNumber.ts'
import { ChartFrame } from '../ui/ChartFrame.tsx'
import { useLanguage } from '../ui/preferences.ts'
import { CURVE_WORDS } from './curveWords.ts'
import './lorenzCurve.css'

interface LorenzCurveProps {
  /** Share of the cases in the places with fewest, 0 … 100 hundredths of the places. */
  readonly shares: readonly number[]
  /** 0 = no place has a second case … 1 = all cases in one place. */
  readonly gini: number
}

const SIZE = 200
const [LEFT, BOTTOM] = [36, 34]

/** How unevenly cases lie among places: the further the curve sags under the straight line, the fewer places hold them. */
export const LorenzCurve = ({ shares, gini }: LorenzCurveProps) => {
  const language = useLanguage()
  const words = CURVE_WORDS[language]
  const say = sayNumbers(language)
  const x = (percent: number) => LEFT + (percent / 100) * SIZE
  const y = (share: number) => SIZE - share * SIZE + 8
  const path = line<number>(
    (_, percent) => x(percent),
    (share) => y(share),
  ).digits(1)(shares)
  const quarters = [0, 0.25, 0.5, 0.75, 1]
  return (
    <ChartFrame
      title={words.lorenz}
      note={words.lorenzNote(say.hundredths(gini))}
      table={{
        columns: [words.placesShare, words.casesShare].map((label, at) => ({ label, isNumber: at > 0 })),
        rows: Array.from({ length: 11 }, (_, tenth) => [say.share(tenth / 10), say.share(shares[tenth * 10] ?? 0)]),
      }}
    >
      <svg
        className="lorenz"
        role="img"
        aria-label={words.lorenzNote(say.hundredths(gini))}
        viewBox={`0 0 ${LEFT + SIZE + 16} ${SIZE + 8 + BOTTOM}`}
      >
        {quarters.map((share) => (
          <g key={share}>
            <line x1={LEFT} x2={LEFT + SIZE} y1={y(share)} y2={y(share)} />
            <text x={LEFT - 4} y={y(share)} dy="0.35em" textAnchor="end">
              {say.share(share)}
            </text>
            <text x={x(share * 100)} y={SIZE + 22} textAnchor="middle">
              {say.share(share)}
            </text>
          </g>
        ))}
        <text x={LEFT + SIZE / 2} y={SIZE + 38} textAnchor="middle">
          {words.placesShare}
        </text>
        <path className="lorenz-even" d={`M${x(0)},${y(0)}L${x(100)},${y(1)}`} />
        {path && <path className="lorenz-curve" d={path} />}
      </svg>
    </ChartFrame>
  )
}
