import { useMemo, useState } from 'react'
import { Link } from 'wouter'
import { labelOf } from '../../data/model/codedValue.ts'
import { DRUG_CLASSES, DRUG_STAGES } from '../../data/model/drugClasses/drugClassCodes.ts'
import type { DrugList } from '../../data/model/drugClasses/drugRecord.ts'
import { placeLabel } from '../../data/model/filterText/placeLabel.ts'
import { foldText } from '../../data/model/foldText.ts'
import { ChoiceField } from '../account/ChoiceField.tsx'
import { codeOptions } from '../account/codeOptions.ts'
import { TextField } from '../account/TextField.tsx'
import type { Units } from '../account/useUnits.ts'
import { formatCount } from '../ui/format.ts'
import { Notice } from '../ui/Notice.tsx'
import { useLanguage } from '../ui/preferences.ts'
import { ClassMark } from './ClassMark.tsx'
import { type DrugClassesView, NOTHING_STATED } from './drugClassesView.ts'
import { ListFigures } from './ListFigures.tsx'
import { keptRows, type ListRow, listRows } from './listRows.ts'
import { PAGE_WORDS } from './pageWords.ts'
import { drugClassesAddress, type SetDrugClassesView } from './useDrugClassesView.ts'

/** So few lines need neither sums nor filters. */
const FEW = 6

interface CommuneListProps {
  readonly list: DrugList
  readonly units: Units
  readonly view: DrugClassesView
  readonly setView: SetDrugClassesView
}

/** Every commune of the year: what was proposed, what the commune said, what the province decided, how far it is. */
export const CommuneList = ({ list, units, view, setView }: CommuneListProps) => {
  const language = useLanguage()
  const words = PAGE_WORDS[language]
  const [text, setText] = useState('')
  const rows = useMemo(
    () => listRows(list.rows, list.year, (code) => placeLabel(code, language, units.names)),
    [list, language, units.names],
  )
  const kept = keptRows(rows, view, text, foldText)
  if (rows.length === 0) return <Notice kind="empty" title={words.noCommunes} text={words.noCommunesText} />
  return (
    <>
      {rows.length > FEW && (
        <>
          <ListFigures rows={rows} />
          <section className="drug-filters">
            <TextField
              label={words.find}
              type="search"
              autoComplete="off"
              maxLength={60}
              value={text}
              onText={setText}
            />
            <ChoiceField
              label={words.filterStage}
              value={view.stage ?? ''}
              none={words.all}
              options={[{ value: NOTHING_STATED, label: words.nothingStated }, ...codeOptions(DRUG_STAGES, language)]}
              onChoose={(stage) => setView((now) => ({ ...now, stage: stage || null }))}
            />
            <ChoiceField
              label={words.filterClass}
              value={view.class ?? ''}
              none={words.all}
              options={codeOptions(DRUG_CLASSES, language)}
              onChoose={(code) => setView((now) => ({ ...now, class: code || null }))}
            />
          </section>
        </>
      )}
      <p className="soft drug-count" role="status">
        {words.count(formatCount(kept.length, language), formatCount(rows.length, language))}
      </p>
      {kept.length === 0 ? (
        <Notice
          kind="empty"
          title={words.none}
          text={words.noneText}
          action={{
            label: words.dropFilters,
            onPress: () => {
              setText('')
              setView((now) => ({ ...now, stage: null, class: null }))
            },
          }}
        />
      ) : (
        <div className="drug-scroll">
          <table className="drug-table drug-list" aria-label={words.parts.communes}>
            <thead>
              <tr>
                <th scope="col">{words.columns.commune}</th>
                <th scope="col">{words.columns.proposed}</th>
                <th scope="col">{words.columns.self}</th>
                <th scope="col">{words.columns.decided}</th>
                <th scope="col">{words.columns.stage}</th>
                <th scope="col">{words.columns.lastYear}</th>
              </tr>
            </thead>
            <tbody>
              {kept.map((line) => (
                <Line key={line.row.communeCode} line={line} view={view} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </>
  )
}

const Line = ({ line, view }: { readonly line: ListRow; readonly view: DrugClassesView }) => {
  const language = useLanguage()
  const words = PAGE_WORDS[language]
  const { row, name, proposed, stage, isUnclear, isIncomplete } = line
  const { record, communeCode, lastYearClass } = row
  const isOtherwise = record?.stage === 'APPROVED' && record.decidedClass !== proposed
  const marks = [isUnclear && words.unclear, isIncomplete && words.incomplete, isOtherwise && words.otherwise].filter(
    (mark) => mark !== false,
  )
  return (
    <tr data-commune={communeCode}>
      <th scope="row">
        <Link href={drugClassesAddress({ ...view, commune: communeCode })}>{name}</Link>
        {record?.isSample && <span className="soft"> ({words.sample})</span>}
        {marks.length > 0 && <span className="drug-marks">{marks.join(' · ')}</span>}
      </th>
      <td data-column={words.columns.proposed}>
        <ClassMark code={proposed} />
      </td>
      <td data-column={words.columns.self}>
        <ClassMark code={record?.selfClass ?? null} />
      </td>
      <td data-column={words.columns.decided}>
        <ClassMark code={record?.decidedClass ?? null} />
      </td>
      <td data-column={words.columns.stage}>
        {stage === NOTHING_STATED ? words.nothingStated : labelOf(DRUG_STAGES, stage, language)}
      </td>
      <td data-column={words.columns.lastYear}>
        <ClassMark code={lastYearClass} />
      </td>
    </tr>
  )
}
