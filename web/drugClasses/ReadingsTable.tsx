import type { CommuneDrugClass, Reading } from '../../data/analysis/drugClass/communeDrugClass.ts'
import { formatCount } from '../ui/format.ts'
import { useLanguage } from '../ui/preferences.ts'
import { ClassMark } from './ClassMark.tsx'
import { EVIDENCE_WORDS } from './evidenceWords.ts'

const BANDS: readonly Reading['bands'][] = ['AT_LEAST', 'EXACT']
const ZEROS: readonly Reading['zero'][] = ['IS_NONE', 'COUNTS']
const TYPES = ['I', 'II', 'III'] as const

/** All readings side by side, with what the Decision leaves open and where. */
export const ReadingsTable = ({ evidence: { readings, needed } }: { readonly evidence: CommuneDrugClass }) => {
  const language = useLanguage()
  const words = EVIDENCE_WORDS[language]
  const { points } = words
  const agree = readings.every((one) => one.class === readings[0]?.class)
  return (
    <section className="drug-part">
      <h3>{words.readings}</h3>
      <p data-tone={agree ? undefined : 'warning'} className="drug-said">
        {agree ? words.allAgree : words.differ}
      </p>
      <ol className="drug-points">
        <li>
          {points.bands}
          <ul>
            {BANDS.map((bands) => (
              <li key={bands}>
                <strong>{words.short[bands]}.</strong> {points.bandsChoices[bands]}.
              </li>
            ))}
          </ul>
        </li>
        <li>
          {points.zero}
          <ul>
            {ZEROS.map((zero) => (
              <li key={zero}>
                <strong>{words.short[zero]}.</strong> {points.zeroChoices[zero]}.
              </li>
            ))}
          </ul>
        </li>
      </ol>
      <div className="drug-scroll">
        <table className="drug-table drug-readings" aria-label={words.readings}>
          <thead>
            <tr>
              <td />
              {ZEROS.map((zero) => (
                <th key={zero} scope="col">
                  {words.short[zero]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {BANDS.map((bands) => (
              <tr key={bands}>
                <th scope="row">{words.short[bands]}</th>
                {ZEROS.map((zero) => {
                  const found = readings.find((one) => one.bands === bands && one.zero === zero)
                  if (!found) return <td key={zero} />
                  return (
                    <td key={zero} data-reading={`${bands} ${zero}`} data-is-used={found === readings[0]}>
                      <ClassMark code={found.class} />
                      <span className="soft">
                        {TYPES.map(
                          (type) =>
                            `${type}: ${words.metOf(formatCount(found.met[type], language), formatCount(needed[type], language))}`,
                        ).join(' · ')}
                      </span>
                      {found === readings[0] && <span className="soft">({words.used})</span>}
                      {found.isContradiction && <span className="drug-warning">{words.contradiction}</span>}
                    </td>
                  )
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}
