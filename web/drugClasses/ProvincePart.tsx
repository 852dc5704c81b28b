import { drugRuleOfYear } from '../../data/analysis/drugClass/drugEvidence.ts'
import type { ProvinceCriterion } from '../../data/analysis/drugClass/provinceDrugKey.ts'
import { provinceDrugSheet } from '../../data/analysis/drugClass/provinceDrugSheet.ts'
import type { DrugList } from '../../data/model/drugClasses/drugRecord.ts'
import { ChoiceField } from '../account/ChoiceField.tsx'
import { formatCount } from '../ui/format.ts'
import { Notice } from '../ui/Notice.tsx'
import { useLanguage } from '../ui/preferences.ts'
import { EVIDENCE_WORDS } from './evidenceWords.ts'
import { PAGE_WORDS } from './pageWords.ts'
import { provinceLines } from './provinceLines.ts'

interface ProvincePartProps {
  readonly list: DrugList
  readonly isOnRoute: boolean | null
  readonly onRoute: (isOnRoute: boolean | null) => void
}

const stateOf = (value: boolean | null) => (value === null ? 'unknown' : value ? 'yes' : 'no')

/** Whether the province is key: six criteria summed from its communes, with how many of them stated each. */
export const ProvincePart = ({ list, isOnRoute, onRoute }: ProvincePartProps) => {
  const language = useLanguage()
  const { key: words } = PAGE_WORDS[language]
  const { meets, noRule, byRule } = EVIDENCE_WORDS[language]
  const rule = drugRuleOfYear(list.year)
  if (!list.isWhole) return <Notice kind="info" title={words.notWhole} text={words.notWholeText} />
  if (!rule) return <Notice kind="info" title={noRule} />
  const sheet = provinceDrugSheet(
    list.rows.map(({ record, population }) => ({
      facts: record,
      population,
      decidedClass: record?.stage === 'APPROVED' ? record.decidedClass : null,
    })),
    isOnRoute,
    rule,
  )
  const { key } = sheet
  if (key.kind === 'refused') return <Notice kind="info" title={words.isKey.unknown} />
  return (
    <section className="page-part drug-province">
      <h2>{words.title}</h2>
      <p className="drug-said" data-tone={key.isKey === null ? 'warning' : undefined}>
        <strong>{words.isKey[stateOf(key.isKey)]}</strong>{' '}
        {words.met(formatCount(key.met, language), formatCount(key.needed, language))}
      </p>
      <p>{words.proposes}</p>
      <ChoiceField
        label={words.route}
        hint={words.routeHint}
        value={stateOf(isOnRoute)}
        options={(['unknown', 'yes', 'no'] as const).map((value) => ({ value, label: words.routeChoices[value] }))}
        onChoose={(value) => onRoute(value === 'unknown' ? null : value === 'yes')}
      />
      <div className="drug-scroll">
        <table className="drug-table" aria-label={words.title}>
          <thead>
            <tr>
              <th scope="col">{words.criterion}</th>
              <th scope="col">{words.value}</th>
              <th scope="col">{words.limit}</th>
              <th scope="col">{words.known}</th>
              <th scope="col">{words.state}</th>
            </tr>
          </thead>
          <tbody>
            {provinceLines(sheet, rule, isOnRoute, language).map(({ code, value, limit, known }) => {
              const state = stateOf(key.criteria[code as ProvinceCriterion])
              return (
                <tr key={code} data-criterion={code}>
                  <th scope="row">{words.criteria[code]}</th>
                  <td>{value}</td>
                  <td>{limit}</td>
                  <td>{known}</td>
                  <td data-met={state}>
                    <strong>{meets[state]}</strong>
                  </td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </div>
      <p className="soft">{words.least}</p>
      {sheet.fromTable > 0 && <p className="soft">{words.fromTable(formatCount(sheet.fromTable, language))}</p>}
      {sheet.withoutResidents > 0 && (
        <p className="soft">{words.withoutResidents(formatCount(sheet.withoutResidents, language))}</p>
      )}
      <p className="soft">{byRule(key.source)}</p>
    </section>
  )
}
