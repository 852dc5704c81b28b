import { useState } from 'react'
import type { CommuneDrugClass, DrugClassByReading, DrugType } from '../../data/analysis/drugClass/communeDrugClass.ts'
import { drugRuleOfYear } from '../../data/analysis/drugClass/drugEvidence.ts'
import { ChoiceField } from '../account/ChoiceField.tsx'
import { formatCount } from '../ui/format.ts'
import { useLanguage } from '../ui/preferences.ts'
import { EVIDENCE_WORDS } from './evidenceWords.ts'
import { criterionValues, limitTexts } from './limitTexts.ts'

const TYPES: readonly DrugType[] = ['I', 'II', 'III']
const readingKey = ({ bands, zero }: DrugClassByReading) => `${bands} ${zero}`

/** Criteria a to đ: what was stated, what each type asks, whether it is met, and how many are met of those needed. */
export const CriteriaTable = ({ evidence, year }: { readonly evidence: CommuneDrugClass; readonly year: number }) => {
  const language = useLanguage()
  const words = EVIDENCE_WORDS[language]
  const [chosen, setChosen] = useState<string | null>(null)
  const rule = drugRuleOfYear(year)
  const [first] = evidence.readings
  const reading = evidence.readings.find((one) => readingKey(one) === chosen) ?? first
  if (!rule || !reading) return null
  const limits = limitTexts(rule, language)
  const values = criterionValues(evidence, language)
  const nameOf = ({ bands, zero }: DrugClassByReading) => `${words.short[bands]} · ${words.short[zero]}`
  return (
    <section className="drug-part">
      <h3>{words.criteria}</h3>
      <ChoiceField
        label={words.readBy}
        value={readingKey(reading)}
        options={evidence.readings.map((one) => ({
          value: readingKey(one),
          label: one === first ? `${nameOf(one)} (${words.proposalReading})` : nameOf(one),
        }))}
        onChoose={setChosen}
      />
      <div className="drug-scroll">
        <table className="drug-table drug-criteria" aria-label={words.criteria}>
          <thead>
            <tr>
              <th scope="col">{words.criterion}</th>
              <th scope="col">{words.value}</th>
              {TYPES.map((type) => (
                <th key={type} scope="col">
                  {words.type(type)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {reading.criteria.map(({ code, meets }) => (
              <tr key={code} data-criterion={code}>
                <th scope="row">
                  <strong>{code})</strong> {words.criterionNames[code]}
                </th>
                <td>{values[code]}</td>
                {TYPES.map((type) => (
                  <Met key={type} type={type} limit={limits[code][type]} isMet={meets[type]} />
                ))}
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row" colSpan={2}>
                {words.met}
              </th>
              {TYPES.map((type) => (
                <td
                  key={type}
                  data-column={words.type(type)}
                  data-is-enough={reading.met[type] >= evidence.needed[type]}
                >
                  {words.metOf(formatCount(reading.met[type], language), formatCount(evidence.needed[type], language))}
                </td>
              ))}
            </tr>
          </tfoot>
        </table>
      </div>
    </section>
  )
}

interface MetProps {
  readonly type: DrugType
  /** Null: the criterion has no band of this type. */
  readonly limit: string | null
  readonly isMet: boolean | null
}

const Met = ({ type, limit, isMet }: MetProps) => {
  const words = EVIDENCE_WORDS[useLanguage()]
  const state = limit === null ? 'none' : isMet === null ? 'unknown' : isMet ? 'yes' : 'no'
  return (
    <td data-column={words.type(type)} data-met={state}>
      <strong>{words.meets[state]}</strong>
      {limit && <span className="soft">{limit}</span>}
    </td>
  )
}
