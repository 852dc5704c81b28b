import { DRUG_FACTS } from '../../data/analysis/drugClass/communeDrugFacts.ts'
import { useLanguage } from '../ui/preferences.ts'
import { type FactForm, isFlag } from './factForm.ts'
import { FACT_WORDS } from './factWords.ts'

/** The facts as they stand on paper, where there are no fields to write in. */
export const PrintedFacts = ({ form }: { readonly form: FactForm }) => {
  const words = FACT_WORDS[useLanguage()]
  return (
    <dl className="drug-printed" aria-hidden="true">
      {DRUG_FACTS.map((fact) => (
        <div key={fact}>
          <dt>{words.labels[fact]}</dt>
          <dd>
            {form[fact] === ''
              ? words.notStated
              : isFlag(fact)
                ? words[form[fact] === 'yes' ? 'yes' : 'no']
                : form[fact]}
          </dd>
        </div>
      ))}
      {form.note && (
        <div>
          <dt>{words.note}</dt>
          <dd>{form.note}</dd>
        </div>
      )}
    </dl>
  )
}
