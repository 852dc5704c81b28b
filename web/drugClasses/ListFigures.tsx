import { DRUG_CLASSES, DRUG_STAGES } from '../../data/model/drugClasses/drugClassCodes.ts'
import { formatCount } from '../ui/format.ts'
import { useLanguage } from '../ui/preferences.ts'
import { NOTHING_STATED } from './drugClassesView.ts'
import { countBy, type ListRow } from './listRows.ts'
import { PAGE_WORDS } from './pageWords.ts'

/** How many communes are at each step, and of each class as proposed; both sum to all communes. */
export const ListFigures = ({ rows }: { readonly rows: readonly ListRow[] }) => {
  const language = useLanguage()
  const words = PAGE_WORDS[language]
  const stages = countBy(rows, ({ stage }) => stage)
  const classes = countBy(rows, ({ proposed }) => proposed ?? '')
  const figures = (title: string, entries: readonly (readonly [code: string, name: string, count: number])[]) => (
    <section className="drug-figures">
      <h2>{title}</h2>
      <dl>
        {entries.map(([code, name, count]) => (
          <div key={code} data-figure={code || 'NOT_PROPOSED'}>
            <dt>{name}</dt>
            <dd>{formatCount(count, language)}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
  return (
    <div className="drug-figures-pair">
      {figures(words.stages, [
        [NOTHING_STATED, words.nothingStated, stages.get(NOTHING_STATED) ?? 0],
        ...DRUG_STAGES.map(({ code, [language]: name }) => [code, name, stages.get(code) ?? 0] as const),
      ])}
      {figures(words.proposedClasses, [
        ...DRUG_CLASSES.map(({ code, [language]: name }) => [code, name, classes.get(code) ?? 0] as const),
        ['', words.notProposed, classes.get('') ?? 0],
      ])}
    </div>
  )
}
