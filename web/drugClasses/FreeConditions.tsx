import type { CommuneDrugClass } from '../../data/analysis/drugClass/communeDrugClass.ts'
import { useLanguage } from '../ui/preferences.ts'
import { EVIDENCE_WORDS } from './evidenceWords.ts'

const CONDITIONS = ['noUsers', 'noOffenders', 'noWanted', 'noPlaces'] as const
const stateOf = (value: boolean | null) => (value === null ? 'unknown' : value ? 'yes' : 'no')

/** The conditions of Article 6, each with whether it holds. */
export const FreeConditions = ({ evidence: { free } }: { readonly evidence: CommuneDrugClass }) => {
  const words = EVIDENCE_WORDS[useLanguage()]
  return (
    <section className="drug-part">
      <h3>{words.free}</h3>
      <ul className="drug-conditions">
        {CONDITIONS.map((condition) => (
          <li key={condition} data-met={stateOf(free[condition])}>
            <strong>{words.meets[stateOf(free[condition])]}</strong>
            <span>{words.conditions[condition]}</span>
          </li>
        ))}
      </ul>
      <p className="drug-said">{words.isFree[stateOf(free.isFree)]}.</p>
    </section>
  )
}
