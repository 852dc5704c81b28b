import type { DrugFact } from '../../data/analysis/drugClass/communeDrugFacts.ts'
import type { DrugOffers, OfferedFact } from '../../data/model/drugClasses/drugRecord.ts'
import { ChoiceField } from '../account/ChoiceField.tsx'
import { TextField } from '../account/TextField.tsx'
import { LongField } from '../tips/LongField.tsx'
import { useLanguage } from '../ui/preferences.ts'
import { isFlag } from './factForm.ts'
import { FACT_WORDS } from './factWords.ts'
import { OfferLine } from './OfferLine.tsx'
import type { Facts } from './useFacts.ts'

const GROUPS = {
  people: ['residents', 'users', 'usersInCare'],
  places: ['places', 'offenders'],
  crops: ['plants', 'squareMetres'],
  others: ['isOnKeyRoute', 'hasOffendingResident', 'hasWantedHiding'],
} as const satisfies Record<string, readonly DrugFact[]>
const OFFERED: readonly string[] = [
  'residents',
  'places',
  'offenders',
  'plants',
  'squareMetres',
] satisfies OfferedFact[]

interface FactsFormProps {
  readonly facts: Facts
  /** What is stored and could be taken over; null for whoever states nothing here. */
  readonly offers: DrugOffers | null
}

/** Every fact of a commune, with what could be taken over beside it. What is written here is only tried until it is saved. */
export const FactsForm = ({ facts: { form, edit, problems }, offers }: FactsFormProps) => {
  const language = useLanguage()
  const words = FACT_WORDS[language]
  return (
    <div className="form drug-facts">
      <p className="soft">{words.emptyHint}</p>
      {Object.entries(GROUPS).map(([group, facts]) => (
        <fieldset key={group}>
          <legend>{words.groups[group as keyof typeof GROUPS]}</legend>
          {facts.map((fact: DrugFact) =>
            isFlag(fact) ? (
              <ChoiceField
                key={fact}
                label={words.labels[fact]}
                value={form[fact]}
                none={words.notStated}
                options={[
                  { value: 'yes', label: words.yes },
                  { value: 'no', label: words.no },
                ]}
                onChoose={(text) => edit({ [fact]: text })}
                problem={problems[fact]}
              />
            ) : (
              <div key={fact} className="drug-fact">
                <TextField
                  label={words.labels[fact]}
                  inputMode={fact === 'squareMetres' ? 'decimal' : 'numeric'}
                  autoComplete="off"
                  maxLength={13}
                  placeholder={words.notStated}
                  value={form[fact]}
                  onText={(text) => edit({ [fact]: text })}
                  problem={problems[fact]}
                />
                {offers && OFFERED.includes(fact) && (
                  <OfferLine
                    fact={fact as OfferedFact}
                    offers={offers}
                    written={form[fact]}
                    onTake={(text) => edit({ [fact]: text })}
                  />
                )}
              </div>
            ),
          )}
        </fieldset>
      ))}
      <LongField
        label={words.note}
        rows={2}
        longest={2000}
        value={form.note}
        onText={(note) => edit({ note })}
        problem={problems.note}
      />
    </div>
  )
}
